namespace ArtGan.Models;

/// <summary>What style-based networks have of their own (Karras et al. 2019 and 2020, arXiv:1812.04948, arXiv:1912.04958).</summary>
public sealed record StyleOptions
{
    /// <summary>Their names, for families that have no use for them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["mapping_layers", "style_size", "style_mixing", "mapping_rate"];

    /// <summary>Layers of the mapping network.</summary>
    public int MappingLayers { get; init; } = 4;

    /// <summary>Numbers in a style, w in the papers.</summary>
    public int StyleSize { get; init; } = 128;

    /// <summary>Share of the pictures in training whose finer grids get the style of another latent.</summary>
    public double Mixing { get; init; } = 0.9;

    /// <summary>What the mapping network's learning rate is of the others'.</summary>
    public double MappingRate { get; init; } = 0.01;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public StyleOptions Validated()
    {
        OptionRange.Check("mapping_layers", MappingLayers, 1, 16);
        OptionRange.Check("style_size", StyleSize, 1, 1024);
        OptionRange.Check("style_mixing", Mixing, 0, 1);
        OptionRange.Check("mapping_rate", MappingRate, 0.0001, 1);
        return this;
    }
}
