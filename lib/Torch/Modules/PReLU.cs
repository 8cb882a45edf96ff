namespace TorchSharp.Modules;

/// <summary>Rectifier whose slope below zero is trained (He et al., arXiv:1502.01852). Made by nn.PReLU.</summary>
public sealed class PReLU : Module<Tensor, Tensor>
{
    internal PReLU(long num_parameters, double init, Device? device, ScalarType? dtype)
        : base(nameof(PReLU))
    {
        this.num_parameters = num_parameters;
        weight = new Parameter(full([num_parameters], init, dtype, device));
    }

    /// <summary>1, or the number of channels.</summary>
    public long num_parameters { get; }

    /// <summary>The slopes.</summary>
    public Parameter weight { get; set => field = Registered(nameof(weight), value)!; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.prelu(tensor, weight);
}
