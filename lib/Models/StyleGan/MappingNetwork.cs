namespace ArtGan.Models;

/// <summary>
/// Maps latents, brought to the same length, to styles, in which directions need not be as evenly filled as in the
/// latents (Karras et al. 2019, arXiv:1812.04948, section 4); a class joins the latent as a vector of the same length.
/// </summary>
public sealed class MappingNetwork : Module<Tensor, Tensor>
{
    private readonly Embedding? embedding;
    private readonly PixelNorm normalise;
    private readonly Sequential layers;

    /// <summary>Builds the network.</summary>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="classes">Classes it is told; 0 for none.</param>
    public MappingNetwork(Generator random, NetworkOptions options, int classes) : base(nameof(MappingNetwork))
    {
        ArgumentNullException.ThrowIfNull(options);
        var style = options.Style;
        embedding = classes > 0 ? DrawnLayers.Embedding(random, classes, options.LabelSize, deviation: 1) : null;
        normalise = new PixelNorm();
        var list = new LayerList();
        for (var layer = 1; layer <= style.MappingLayers; layer++)
        {
            var input = layer > 1 ? style.StyleSize : options.LatentSize + (classes > 0 ? options.LabelSize : 0);
            list.Add($"linear{layer}", new EqualisedLinear(random, input, style.StyleSize, rate: style.MappingRate)).Add($"leaky{layer}", new GainedLeakyRelu());
        }

        layers = list.ToSequential();
        RegisterComponents();
    }

    /// <summary>Maps latents.</summary>
    /// <param name="latents">(N, latent size).</param>
    /// <param name="labels">Classes (N), or null where it is told none.</param>
    /// <returns>Styles (N, style size).</returns>
    public Tensor Map(Tensor latents, Tensor? labels)
    {
        var even = normalise.call(latents);
        return layers.call(embedding is null ? even : cat([even, normalise.call(embedding.call(labels ?? throw LabelChannel.Missing()))], 1));
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Map(input, null);
}
