namespace TorchSharp.Modules;

/// <summary>Distance of vectors along the last dimension. Made by nn.PairwiseDistance.</summary>
public sealed class PairwiseDistance : Module<Tensor, Tensor, Tensor>
{
    private readonly double p;
    private readonly double eps;
    private readonly bool keep_dim;

    internal PairwiseDistance(double p, double eps, bool keep_dim)
        : base(nameof(PairwiseDistance))
    {
        this.p = p;
        this.eps = eps;
        this.keep_dim = keep_dim;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.pairwise_distance(input1, input2, p, eps, keep_dim);
}
