namespace TorchSharp.Modules;

/// <summary>x W^T + b over the last dimension. Made by nn.Linear.</summary>
public sealed class Linear : Module<Tensor, Tensor>
{
    internal Linear(long inputSize, long outputSize, bool hasBias, Device? device, ScalarType? dtype)
        : base(nameof(Linear))
    {
        weight = new Parameter(empty([outputSize, inputSize], dtype, device));
        bias = hasBias ? new Parameter(empty([outputSize], dtype, device)) : null;
        init.AsPyTorch(weight, bias);
    }

    internal Linear(Parameter weight, Parameter? bias)
        : base(nameof(Linear))
    {
        this.weight = weight;
        this.bias = bias;
    }

    /// <summary>(out features, in features).</summary>
    public Parameter weight { get; set => field = Registered(nameof(weight), value)!; }

    /// <summary>(out features), or null.</summary>
    public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

    /// <summary>Length of the last dimension going in.</summary>
    public long in_features => weight.shape[1];

    /// <summary>Length of the last dimension coming out.</summary>
    public long out_features => weight.shape[0];

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.linear(tensor, weight, bias);
}
