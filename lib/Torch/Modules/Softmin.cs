namespace TorchSharp.Modules;

/// <summary>e^-x over its sum along a dimension. Made by nn.Softmin.</summary>
public sealed class Softmin : Module<Tensor, Tensor>
{
    private readonly long dim;

    internal Softmin(long dim)
        : base(nameof(Softmin))
    {
        this.dim = dim;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.softmin(tensor, dim);
}
