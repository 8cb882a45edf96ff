namespace TorchSharp.Modules;

/// <summary>Squared difference near zero, absolute beyond (Girshick, arXiv:1504.08083). Made by nn.SmoothL1Loss.</summary>
public sealed class SmoothL1Loss : Module<Tensor, Tensor, Tensor>
{
    private readonly Reduction reduction;
    private readonly double beta;

    internal SmoothL1Loss(Reduction reduction, double beta)
        : base(nameof(SmoothL1Loss))
    {
        this.reduction = reduction;
        this.beta = beta;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.smooth_l1_loss(input, target, reduction, beta);
}
