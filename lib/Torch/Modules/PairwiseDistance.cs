namespace TorchSharp.Modules;

/// <summary>Distance of vectors along the last dimension. Made by nn.PairwiseDistance.</summary>
public sealed class PairwiseDistance : Module<Tensor, Tensor, Tensor>
{
    private readonly double p;
    private readonly double eps;
    private readonly bool keepdim;

    internal PairwiseDistance(double p, double eps, bool keepdim)
        : base(nameof(PairwiseDistance))
    {
        this.p = p;
        this.eps = eps;
        this.keepdim = keepdim;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.pairwise_distance(input1, input2, p, eps, keepdim);
}
