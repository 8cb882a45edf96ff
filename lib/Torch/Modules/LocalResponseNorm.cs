namespace TorchSharp.Modules;

/// <summary>Values divided by the size of their neighbours in the channels next to them (Krizhevsky et al., 2012). Made by nn.LocalResponseNorm.</summary>
public sealed class LocalResponseNorm : Module<Tensor, Tensor>
{
    private readonly long size;
    private readonly double alpha;
    private readonly double beta;
    private readonly double k;

    internal LocalResponseNorm(long size, double alpha, double beta, double k)
        : base(nameof(LocalResponseNorm))
    {
        this.size = size;
        this.alpha = alpha;
        this.beta = beta;
        this.k = k;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.local_response_norm(input, size, alpha, beta, k);
}
