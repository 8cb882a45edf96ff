namespace TorchSharp.Modules;

/// <summary>Binary cross-entropy of probabilities. Made by nn.BCELoss.</summary>
public sealed class BCELoss : Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly Reduction reduction;

    internal BCELoss(Tensor? weight, Reduction reduction)
        : base(nameof(BCELoss))
    {
        this.weight = weight;
        this.reduction = reduction;

        if (weight is not null)
        {
            register_buffer("weight", weight);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.binary_cross_entropy(input, target, weight, reduction);
}
