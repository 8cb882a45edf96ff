namespace TorchSharp.Modules;

/// <summary>Negative logarithmic likelihood of class numbers, from logarithmic probabilities. Made by nn.NLLLoss.</summary>
public sealed class NLLLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly Reduction reduction;

    internal NLLLoss(Tensor? weight, Reduction reduction)
        : base(nameof(NLLLoss))
    {
        this.weight = weight;
        this.reduction = reduction;

        if (weight is not null)
        {
            register_buffer("weight", weight);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.nll_loss(input, target, weight, reduction);
}
