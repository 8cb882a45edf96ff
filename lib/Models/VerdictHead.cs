namespace ArtGan.Models;

/// <summary>
/// Judges the features that a discriminator's trunk has seen: one linear layer, with what options add to it:
/// minibatch discrimination before it, a projection of the class beside it, a sigmoid behind it.
/// </summary>
public sealed class VerdictHead : Module<Tensor, Tensor>
{
    private readonly MinibatchDiscrimination? discrimination;
    private readonly Module<Tensor, Tensor>? judge;
    private readonly Module<Tensor, Tensor>? projection;
    private readonly Module<Tensor, Tensor>? sigmoid;

    /// <summary>Builds the head.</summary>
    /// <param name="features">Features that the trunk gives.</param>
    /// <param name="options">What is added to the linear layer.</param>
    /// <param name="classes">Classes of the pictures, used where the options project them.</param>
    public VerdictHead(long features, NetworkOptions options, int classes = 0) : base(nameof(VerdictHead))
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Minibatch == MinibatchLayer.Discrimination)
        {
            discrimination = new MinibatchDiscrimination(features);
            features = discrimination.OutputFeatures;
        }

        judge = NetworkLayers.Linear(options.DiscriminatorNorm, features, 1, options.Biases != Biases.None);
        projection = classes > 0 && options.Conditioning == Conditioning.Projection ? Embedding(classes, features) : null;
        sigmoid = options.Verdict == Verdict.Sigmoid ? Sigmoid() : null;
        RegisterComponents();
    }

    /// <summary>Joins layers that a family makes for itself; at least one of the first two.</summary>
    /// <param name="judge">From features (N, F) to (N, 1), or null where the class's vector alone judges.</param>
    /// <param name="projection">From classes to vectors (N, F), or null.</param>
    /// <param name="verdict">What follows.</param>
    internal VerdictHead(Module<Tensor, Tensor>? judge, Module<Tensor, Tensor>? projection, Verdict verdict) : base(nameof(VerdictHead))
    {
        this.judge = judge;
        this.projection = projection;
        sigmoid = verdict == Verdict.Sigmoid ? Sigmoid() : null;
        RegisterComponents();
    }

    /// <summary>Takes a head that needs no options.</summary>
    /// <param name="judge">From features (N, F) to verdicts (N).</param>
    internal VerdictHead(Module<Tensor, Tensor> judge) : base(nameof(VerdictHead))
    {
        this.judge = judge;
        RegisterComponents();
    }

    /// <summary>Whether verdicts are squeezed into 0..1.</summary>
    public bool IsBounded => sigmoid is not null;

    /// <summary>Whether it must be told the class of each picture.</summary>
    public bool NeedsLabels => projection is not null;

    /// <summary>Judges features.</summary>
    /// <param name="features">(N, F).</param>
    /// <param name="labels">Classes (N x packing), or null where they are not projected.</param>
    /// <returns>Verdicts (N).</returns>
    public Tensor Judge(Tensor features, Tensor? labels = null)
    {
        if (discrimination is not null)
        {
            features = discrimination.call(features);
        }

        var verdict = judge?.call(features).flatten();
        if (projection is not null)
        {
            // Miyato and Koyama 2018, arXiv:1802.05637: how well the features fit the class is added; of a pack, all its classes.
            var classes = projection.call(labels ?? throw LabelChannel.Missing()).reshape(features.shape[0], -1, features.shape[1]).sum(1L);
            var fit = (classes * features).sum(1L);
            verdict = verdict is null ? fit : verdict + fit;
        }

        return sigmoid is null ? verdict! : sigmoid.call(verdict!);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Judge(input);
}
