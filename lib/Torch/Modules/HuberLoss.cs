namespace TorchSharp.Modules;

/// <summary>Squared difference near zero, straight beyond (Huber, 1964). Made by nn.HuberLoss.</summary>
public sealed class HuberLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly double delta;
    private readonly Reduction reduction;

    internal HuberLoss(double delta, Reduction reduction)
        : base(nameof(HuberLoss))
    {
        this.delta = delta;
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.huber_loss(input, target, delta, reduction);
}
