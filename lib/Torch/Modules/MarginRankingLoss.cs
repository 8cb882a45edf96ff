namespace TorchSharp.Modules;

/// <summary>The first ranked above the second for 1, below for -1. Made by nn.MarginRankingLoss.</summary>
public sealed class MarginRankingLoss : Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double margin;
    private readonly Reduction reduction;

    internal MarginRankingLoss(double margin, Reduction reduction)
        : base(nameof(MarginRankingLoss))
    {
        this.margin = margin;
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) => functional.margin_ranking_loss(input1, input2, target, margin, reduction);
}
