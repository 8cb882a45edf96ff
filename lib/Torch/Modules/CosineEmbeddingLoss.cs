namespace TorchSharp.Modules;

/// <summary>Directions kept alike for 1, and apart for -1. Made by nn.CosineEmbeddingLoss.</summary>
public sealed class CosineEmbeddingLoss : Module<Tensor, Tensor, Tensor, Tensor>
{
    private readonly double margin;
    private readonly Reduction reduction;

    internal CosineEmbeddingLoss(double margin, Reduction reduction)
        : base(nameof(CosineEmbeddingLoss))
    {
        this.margin = margin;
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2, Tensor target) => functional.cosine_embedding_loss(input1, input2, target, margin, reduction);
}
