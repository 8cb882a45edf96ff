namespace ArtGan.Models;

/// <summary>Makes any generator of latent vectors paint on demand: a learnt vector for each class joins the latent (Mirza and Osindero 2014, arXiv:1411.1784).</summary>
public sealed class LabelledGenerator : GeneratorNetwork
{
    private readonly Module<Tensor, Tensor> embedding;
    private readonly GeneratorNetwork inner;

    /// <summary>Wraps a generator.</summary>
    /// <param name="inner">From latents that are longer by the vector for the class.</param>
    /// <param name="classes">How many classes.</param>
    /// <param name="labelSize">Numbers in the vector for a class.</param>
    public LabelledGenerator(GeneratorNetwork inner, int classes, int labelSize)
        : this(inner, Embedding(classes, labelSize))
    {
    }

    /// <summary>Wraps a generator.</summary>
    /// <param name="inner">From latents that are longer by the vector for the class.</param>
    /// <param name="embedding">The vectors for the classes.</param>
    internal LabelledGenerator(GeneratorNetwork inner, Embedding embedding)
        : base(nameof(LabelledGenerator), inner.Latents with { Shape = [inner.Latents.Shape[0] - embedding.weight.shape[1]] }, (int)embedding.weight.shape[0])
    {
        this.inner = inner;
        this.embedding = embedding;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor Paint(Tensor latents, Tensor? labels = null) =>
        inner.call(cat([latents, embedding.call(labels ?? throw LabelChannel.Missing())], 1));

    /// <summary>Paints pictures of the first class; <see cref="Paint"/> takes others.</summary>
    /// <param name="input">(N, latent size).</param>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Paint(input, zeros([input.shape[0]], dtype: ScalarType.Int64, device: input.device));
    }
}
