namespace TorchSharp.Modules;

/// <summary>One dimension made several. Made by nn.Unflatten.</summary>
public sealed class Unflatten : Module<Tensor, Tensor>
{
    private readonly long dim;
    private readonly long[] unflattened_size;

    internal Unflatten(long dim, long[] unflattened_size)
        : base(nameof(Unflatten))
    {
        this.dim = dim;
        this.unflattened_size = unflattened_size;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => tensor.unflatten(dim, unflattened_size);
}
