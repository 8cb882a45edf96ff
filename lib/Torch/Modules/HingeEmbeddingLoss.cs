namespace TorchSharp.Modules;

/// <summary>Distances kept small for 1, and beyond a margin for -1. Made by nn.HingeEmbeddingLoss.</summary>
public sealed class HingeEmbeddingLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly double margin;
    private readonly Reduction reduction;

    internal HingeEmbeddingLoss(double margin, Reduction reduction)
        : base(nameof(HingeEmbeddingLoss))
    {
        this.margin = margin;
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.hinge_embedding_loss(input, target, margin, reduction);
}
