namespace TorchSharp.Modules;

/// <summary>Rectifier whose slope below zero is drawn while training (Xu et al., arXiv:1505.00853). Made by nn.RReLU.</summary>
public sealed class RReLU : Module<Tensor, Tensor>
{
    private readonly double lower;
    private readonly double upper;
    private readonly bool inplace;

    internal RReLU(double lower, double upper, bool inplace)
        : base(nameof(RReLU))
    {
        this.lower = lower;
        this.upper = upper;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.RRelu(tensor, lower, upper, training, inplace);
}
