namespace TorchSharp.Modules;

/// <summary>Logarithm of e^x over its sum along a dimension. Made by nn.LogSoftmax.</summary>
public sealed class LogSoftmax : Module<Tensor, Tensor>
{
    private readonly long dim;

    internal LogSoftmax(long dim)
        : base(nameof(LogSoftmax))
    {
        this.dim = dim;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.log_softmax(tensor, dim);
}
