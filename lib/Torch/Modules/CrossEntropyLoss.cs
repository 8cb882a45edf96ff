namespace TorchSharp.Modules;

/// <summary>Cross-entropy of logits with class numbers or probabilities. Made by nn.CrossEntropyLoss.</summary>
public sealed class CrossEntropyLoss : Module<Tensor, Tensor, Tensor>
{
    private readonly Tensor? weight;
    private readonly long ignore_index;
    private readonly Reduction reduction;

    internal CrossEntropyLoss(Tensor? weight, long ignore_index, Reduction reduction)
        : base(nameof(CrossEntropyLoss))
    {
        this.weight = weight;
        this.ignore_index = ignore_index;
        this.reduction = reduction;

        if (weight is not null)
        {
            register_buffer("weight", weight);
        }
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input, Tensor target) => functional.cross_entropy(input, target, weight, ignore_index, reduction);
}
