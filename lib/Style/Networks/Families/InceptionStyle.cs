using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>Inception-v3 up to its first block at a thirty-second of the picture's size; the blocks have Keras' names, what comes before them torchvision's.</summary>
internal static class InceptionStyle
{
    private static readonly Part[] Parts =
    [
        new("Conv2d_2b_3x3", 64, [new(3, 2), new(3), LayerGeometry.Same(3)]),
        new(null, 64, [new(3, 2)]),
        new("Conv2d_4a_3x3", 192, [new(3)]),
        new(null, 192, [new(3, 2)]),
        new("mixed0", 256, [LayerGeometry.Same(5)]),
        new("mixed1", 288, [LayerGeometry.Same(5)]),
        new("mixed2", 288, [LayerGeometry.Same(5)]),
        new("mixed3", 768, [LayerGeometry.Same(3), new(3, 2)]),
        new("mixed4", 768, [LayerGeometry.Same(7), LayerGeometry.Same(7)]),
        new("mixed5", 768, [LayerGeometry.Same(7), LayerGeometry.Same(7)]),
        new("mixed6", 768, [LayerGeometry.Same(7), LayerGeometry.Same(7)]),
        new("mixed7", 768, [LayerGeometry.Same(7), LayerGeometry.Same(7)]),
        new("mixed8", 1280, [LayerGeometry.Same(7), new(3, 2)]),
    ];

    /// <summary>Reads it.</summary>
    /// <param name="name">The name that users choose it by.</param>
    /// <param name="description">What it is, in a line.</param>
    /// <param name="weights">The convolutions.</param>
    /// <param name="input">How pixels become what the first layer takes.</param>
    /// <param name="hash">Stands for the content of the weights.</param>
    /// <param name="device">Where it looks.</param>
    public static StyleNetwork Read(string name, string description, IInceptionWeights weights, PixelInput input, string hash, Device device)
    {
        using var scope = NewDisposeScope();
        var layers = InceptionTrunk.Layers(new(weights), InceptionTrunk.Mixed8).Zip(Parts, (layer, part) => new InceptionStep(layer, part.Geometry)).ToList();
        var taps = Parts.Index().Where(part => part.Item.View is not null).Select(part => new LayerChain.Tap(part.Item.View!, part.Index + 1, part.Item.Channels)).ToList();
        return new(name, description, hash, device, [new(input, layers, taps)], [Recipe]);
    }

    // Weights by which the views' losses are alike at the start, the first two counting more: without them colours stay the photograph's. Measured on four
    // photographs and paintings of 320 pixels, where differences of Gram matrices have mean squares of 1.5e-5 at the first view and of 7e-8 at mixed3, for
    // Keras' weights and for those of nsfwjs; chosen by eye.
    private static StyleRecipe Recipe => new()
    {
        Name = "balanced",
        Content = [new("mixed0", 2e3)],
        Style = [new("Conv2d_2b_3x3", 7e10), new("Conv2d_4a_3x3", 4e10), new("mixed0", 3e10), new("mixed3", 1.4e12)],
        GramDivisor = GramDivisor.Features,
        TotalVariation = 2e-2,
    };

    private sealed record Part(string? View, long Channels, IReadOnlyList<LayerGeometry> Geometry);
}
