namespace TorchSharp.Modules;

/// <summary>Mean absolute error. Made by nn.L1Loss.</summary>
public sealed class L1Loss : Module<Tensor, Tensor, Tensor>
{
    private readonly Reduction reduction;

    internal L1Loss(Reduction reduction)
        : base(nameof(L1Loss))
    {
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.l1_loss(input, target, reduction);
}
