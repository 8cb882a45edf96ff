namespace ArtGan.Style;

/// <summary>Where a style is wanted, and what it looks like to a network.</summary>
/// <param name="Guide">How much of the style is wanted at each pixel, 0 to 1, (1, 1, height, width) of the painting; null for everywhere.</param>
/// <param name="Grams">Of each style view: the Gram matrix after division, (channels, channels).</param>
/// <remarks>Gatys et al. 2017 (arXiv:1611.07865) guide Gram matrices so: features are multiplied by the guide, and the sum of its squares stands for the number of places.</remarks>
internal sealed record StyleRegion(Tensor? Guide, IReadOnlyDictionary<string, Tensor> Grams);
