namespace TorchSharp.Modules;

/// <summary>Binary cross-entropy of logits, stable for large ones. Made by nn.BCEWithLogitsLoss.</summary>
public sealed class BCEWithLogitsLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly Reduction reduction;
    private readonly Tensor? pos_weights;

    internal BCEWithLogitsLoss(Tensor? weight, Reduction reduction, Tensor? pos_weights)
        : base(nameof(BCEWithLogitsLoss))
    {
        this.weight = weight;
        this.reduction = reduction;
        this.pos_weights = pos_weights;

        if (weight is not null)
        {
            register_buffer("weight", weight);
        }

        if (pos_weights is not null)
        {
            register_buffer("pos_weight", pos_weights);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) =>
        functional.binary_cross_entropy_with_logits(input, target, weight, reduction, pos_weights);
}
