using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>SqueezeNet 1.1: small and fast; the views are the first rectifier and every Fire module.</summary>
internal static class SqueezeNetStyle
{
    // Fire modules before which pictures become smaller.
    private static readonly int[] Pooled = [3, 6, 9];

    /// <summary>Reads it.</summary>
    /// <param name="name">The name that users choose it by.</param>
    /// <param name="weights">With torchvision's names.</param>
    /// <param name="hash">Stands for the content of the weights.</param>
    /// <param name="device">Where it looks.</param>
    public static StyleNetwork Read(string name, NamedWeights weights, string hash, Device device)
    {
        using var scope = NewDisposeScope();
        List<StyleLayer> layers = [new ConvolutionLayer(SqueezeNetTrunk.FirstOf(weights, device), SqueezeNetTrunk.First)];
        List<LayerChain.Tap> taps = [new("relu1", 1, SqueezeNetTrunk.First.Outputs)];
        foreach (var (form, number) in FireModule.Forms.Select((form, index) => (form, index + 2)))
        {
            if (Pooled.Contains(form.Place)) layers.Add(new PoolingLayer(StylePooling.Maximum, new(3, 2, RoundsUp: true)));
            layers.Add(new FireLayer(FireModule.Read(weights, form, device)));
            taps.Add(new($"fire{number}", layers.Count, form.Outputs));
        }

        return new(name, "SqueezeNet 1.1, ImageNet, torchvision's weights as float16, relu1 and fire2 to fire9", hash, device, [new(PixelInput.Torchvision(device), layers, taps)], [Recipe]);
    }

    // Weights by which the views' losses are alike at the start, the first two counting more: without them colours stay the photograph's. Measured on four
    // photographs and paintings of 320 pixels, where differences of Gram matrices have mean squares of 3e-5 at relu1 and of 0.9 at fire7; chosen by eye.
    private static StyleRecipe Recipe => new()
    {
        Name = "balanced",
        Content = [new("fire5", 10)],
        Style = [new("relu1", 4e10), new("fire2", 2.5e9), new("fire3", 8e7), new("fire5", 8e5), new("fire7", 1e5)],
        GramDivisor = GramDivisor.Features,
        TotalVariation = 5e-3,
    };
}
