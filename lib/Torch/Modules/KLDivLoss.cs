namespace TorchSharp.Modules;

/// <summary>Kullback-Leibler divergence of logarithmic probabilities from a target. Made by nn.KLDivLoss.</summary>
public sealed class KLDivLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly bool log_target;
    private readonly Reduction reduction;

    internal KLDivLoss(bool log_target, Reduction reduction)
        : base(nameof(KLDivLoss))
    {
        this.log_target = log_target;
        this.reduction = reduction;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.kl_div(input, target, log_target, reduction);
}
