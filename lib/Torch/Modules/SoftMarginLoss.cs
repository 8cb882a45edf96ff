namespace TorchSharp.Modules;

/// <summary>Logistic loss of two classes, 1 and -1. Made by nn.SoftMarginLoss.</summary>
public sealed class SoftMarginLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly Reduction reduction;

    internal SoftMarginLoss(Reduction reduction)
        : base(nameof(SoftMarginLoss))
    {
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.soft_margin_loss(input, target, reduction);
}
