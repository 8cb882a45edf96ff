namespace ArtGan.Models;

/// <summary>
/// A generator that paints from styles, w in the papers, one for each of its layers; what makes truncation, style mixing
/// and directions of meaning possible (Karras et al. 2019, arXiv:1812.04948).
/// </summary>
public interface IStyleGenerator
{
    /// <summary>Layers that take a style, coarse grids first.</summary>
    int StyleLayers { get; }

    /// <summary>Numbers in a style.</summary>
    int StyleSize { get; }

    /// <summary>The mean of all styles that training has seen (style size), which pictures are truncated towards.</summary>
    Tensor MeanStyle { get; }

    /// <summary>Maps latents to styles.</summary>
    /// <param name="latents">(N, latent size).</param>
    /// <param name="labels">Classes (N); null where the generator takes none.</param>
    /// <param name="truncation">What the distance to <see cref="MeanStyle"/> is multiplied with: 1 leaves styles as they are, 0 gives the mean.</param>
    /// <returns>(N, style layers, style size), the same style for every layer.</returns>
    Tensor Map(Tensor latents, Tensor? labels = null, double truncation = 1);

    /// <summary>Paints pictures.</summary>
    /// <param name="styles">(N, style layers, style size); another style for the coarse than for the fine layers mixes two pictures.</param>
    /// <returns>Pictures (N, channels, size, size), unbounded, mostly in -1..1.</returns>
    Tensor Synthesise(Tensor styles);
}
