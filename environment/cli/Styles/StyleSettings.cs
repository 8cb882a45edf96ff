using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>How <c>artgan style</c> paints by optimisation: the painter's options, and what lies outside it.</summary>
internal sealed record StyleSettings
{
    public const string ContentStart = "content", NoiseStart = "noise";

    /// <summary>The painter's options.</summary>
    public NeuralStyleOptions Painting { get; init; } = new();

    /// <summary>The network's name, or a file of weights; null for the best at hand.</summary>
    public string? Features { get; init; }

    /// <summary>How the network makes pictures smaller.</summary>
    public StylePooling Pooling { get; init; }

    /// <summary>The picture that painting begins with, where it is one of its own.</summary>
    public string? StartFile { get; init; }

    /// <summary>These settings with the painter's options changed.</summary>
    public StyleSettings With(Func<NeuralStyleOptions, NeuralStyleOptions> change) => this with { Painting = change(Painting) };
}
