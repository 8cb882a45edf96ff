namespace TorchSharp.Modules;

/// <summary>e^x over its sum along a dimension. Made by nn.Softmax.</summary>
public sealed class Softmax : Module<Tensor, Tensor>
{
    private readonly long dim;

    internal Softmax(long dim)
        : base(nameof(Softmax))
    {
        this.dim = dim;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.softmax(tensor, dim);
}
