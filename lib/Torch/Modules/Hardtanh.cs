namespace TorchSharp.Modules;

/// <summary>Values cut off at two bounds. Made by nn.Hardtanh.</summary>
public sealed class Hardtanh : Module<Tensor, Tensor>
{
    private readonly double min_val;
    private readonly double max_val;
    private readonly bool inplace;

    internal Hardtanh(double min_val, double max_val, bool inplace)
        : base(nameof(Hardtanh))
    {
        this.min_val = min_val;
        this.max_val = max_val;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.hardtanh(tensor, min_val, max_val, inplace);
}
