namespace TorchSharp.Modules;

/// <summary>An anchor kept nearer to its like than to others (Schroff et al., arXiv:1503.03832). Made by nn.TripletMarginLoss.</summary>
public sealed class TripletMarginLoss : Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double margin;
    private readonly long p;
    private readonly double eps;
    private readonly bool swap;
    private readonly Reduction reduction;

    internal TripletMarginLoss(double margin, long p, double eps, bool swap, Reduction reduction)
        : base(nameof(TripletMarginLoss))
    {
        this.margin = margin;
        this.p = p;
        this.eps = eps;
        this.swap = swap;
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor anchor, Tensor positive, Tensor negative) => functional.triplet_margin_loss(anchor, positive, negative, margin, p, eps, swap, reduction);
}
