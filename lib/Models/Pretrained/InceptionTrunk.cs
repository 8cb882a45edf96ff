using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>Inception-v3 up to some block; features are the mean of that block's channels over the picture.</summary>
internal sealed class InceptionTrunk : FeatureTrunk
{
    private const int OfficialClasses = 1008;

    private readonly InceptionLayer[] layers;
    private readonly Tensor? classifier;

    private InceptionTrunk(IEnumerable<InceptionLayer> layers, int dimensions, Tensor? classifier)
    {
        this.layers = [.. layers];
        this.classifier = classifier;
        Dimensions = dimensions;
    }

    /// <summary>Features at the end of mixed7, the last block at 17 x 17.</summary>
    public const int Mixed7 = 768;

    /// <summary>Features at the end of mixed8, the first at 8 x 8.</summary>
    public const int Mixed8 = 1280;

    /// <summary>Features at the end of the whole.</summary>
    public const int Whole = 2048;

    /// <inheritdoc/>
    public override int Dimensions { get; }

    /// <inheritdoc/>
    public override int Classes => (int)(classifier?.shape[0] ?? 0);

    /// <summary>Builds the network up to a block.</summary>
    /// <param name="weights">Where the convolutions come from.</param>
    /// <param name="dimensions"><see cref="Mixed7"/>, <see cref="Mixed8"/> or <see cref="Whole"/>.</param>
    /// <param name="endsWithMaximum">Whether the last block takes maxima where Keras takes means.</param>
    /// <param name="classifier">(classes, 2048) or null, owned from here on; no bias is added.</param>
    public static InceptionTrunk Build(IInceptionWeights weights, int dimensions, bool endsWithMaximum = false, Tensor? classifier = null)
    {
        using var scope = NewDisposeScope();
        return new(Layers(new(weights), dimensions, endsWithMaximum), dimensions, classifier);
    }

    /// <summary>The FID's own network: its last block takes maxima, and as torch-fidelity's its logits have no bias.</summary>
    /// <param name="weights">Tensors with torchvision's names.</param>
    /// <param name="device">Where it is used.</param>
    public static InceptionTrunk Official(NamedWeights weights, Device device)
    {
        using var scope = NewDisposeScope();
        return Build(new TorchvisionInceptionWeights(weights, device), Whole, endsWithMaximum: true, weights.Take("fc.weight", OfficialClasses, Whole).to(device).clone().DetachFromDisposeScope());
    }

    /// <inheritdoc/>
    public override (Tensor Features, Tensor? Logits) Forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var values = input;
        foreach (var layer in layers)
        {
            var last = values;
            using (NewDisposeScope()) values = layer.Forward(last).MoveToOuterDisposeScope();
            if (!ReferenceEquals(last, input)) last.Dispose();
        }

        var features = values.mean([2L, 3L]).MoveToOuterDisposeScope();
        return (features, classifier is null ? null : features.matmul(classifier.t()).MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        classifier?.Dispose();
        foreach (var layer in layers) layer.Dispose();
    }

    /// <summary>The layers up to a block: four before the first block, then one for each.</summary>
    /// <param name="builder">Makes them.</param>
    /// <param name="dimensions"><see cref="Mixed7"/>, <see cref="Mixed8"/> or <see cref="Whole"/>.</param>
    /// <param name="endsWithMaximum">Whether the last block takes maxima where Keras takes means.</param>
    internal static IEnumerable<InceptionLayer> Layers(InceptionBuilder builder, int dimensions, bool endsWithMaximum = false)
    {
        foreach (var layer in builder.Stem()) yield return layer;
        yield return builder.Block35("Mixed_5b", 192, 32);
        yield return builder.Block35("Mixed_5c", 256, 64);
        yield return builder.Block35("Mixed_5d", 288, 64);
        yield return builder.Halve35("Mixed_6a", 288);
        yield return builder.Block17("Mixed_6b", 768, 128);
        yield return builder.Block17("Mixed_6c", 768, 160);
        yield return builder.Block17("Mixed_6d", 768, 160);
        yield return builder.Block17("Mixed_6e", 768, 192);
        if (dimensions == Mixed7) yield break;
        yield return builder.Halve17("Mixed_7a", 768);
        if (dimensions == Mixed8) yield break;
        yield return builder.Block8("Mixed_7b", 1280, isMaximum: false);
        yield return builder.Block8("Mixed_7c", 2048, endsWithMaximum);
    }
}
