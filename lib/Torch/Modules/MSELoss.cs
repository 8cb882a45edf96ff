namespace TorchSharp.Modules;

/// <summary>Mean squared error. Made by nn.MSELoss.</summary>
public sealed class MSELoss : Module<Tensor, Tensor, Tensor>
{
    private readonly Reduction reduction;

    internal MSELoss(Reduction reduction)
        : base(nameof(MSELoss))
    {
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.mse_loss(input, target, reduction);
}
