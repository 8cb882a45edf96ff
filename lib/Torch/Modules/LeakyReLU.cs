namespace TorchSharp.Modules;

/// <summary>Values below zero are scaled. Made by nn.LeakyReLU.</summary>
public sealed class LeakyReLU : Module<Tensor, Tensor>
{
    private readonly double negative_slope;
    private readonly bool inplace;

    internal LeakyReLU(double negative_slope, bool inplace)
        : base(nameof(LeakyReLU))
    {
        this.negative_slope = negative_slope;
        this.inplace = inplace;
    }

    internal double Slope => negative_slope;

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.leaky_relu(tensor, negative_slope, inplace);
}
