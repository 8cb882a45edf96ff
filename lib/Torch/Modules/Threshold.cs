namespace TorchSharp.Modules;

/// <summary>Values up to a bound are replaced. Made by nn.Threshold.</summary>
public sealed class Threshold : Module<Tensor, Tensor>
{
    private readonly double threshold;
    private readonly double value;
    private readonly bool inplace;

    internal Threshold(double threshold, double value, bool inplace)
        : base(nameof(Threshold))
    {
        this.threshold = threshold;
        this.value = value;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.threshold(tensor, threshold, value, inplace);
}
