using ArtGan.Models;
using ArtGan.Style;
using LayerChain = ArtGan.Style.LayerChain;

namespace ArtGan.Tests.Style.Gatys;

/// <summary>A small network in the manner of VGG with drawn weights, and a second chain over the same picture.</summary>
internal static class DrawnNetwork
{
    public static StyleNetwork Create(StylePooling pooling = StylePooling.Maximum)
    {
        using var random = new Generator(1);
        LayerChain Chain(string prefix, params int[] widths)
        {
            List<StyleLayer> layers = [];
            List<LayerChain.Tap> taps = [];
            var incoming = 3L;
            foreach (var width in widths)
            {
                if (width == 0)
                {
                    layers.Add(new PoolingLayer(pooling, new(2, 2)));
                    continue;
                }

                var form = new ConvolutionForm(incoming, width, 3, 3);
                var weight = randn(form.Shape, generator: random) * Math.Sqrt(2.0 / (incoming * 9));
                layers.Add(new ConvolutionLayer(FrozenConvolution.Of(weight, randn([width], generator: random) * 0.05, form, CPU), form));
                taps.Add(new($"{prefix}{taps.Count + 1}", layers.Count, width));
                incoming = width;
            }

            return new(PixelInput.Torchvision(CPU), layers, taps);
        }

        using var silent = no_grad();
        using var scope = NewDisposeScope();
        return new("drawn", "for tests", "0", CPU, [Chain("a", 8, 8, 0, 16, 16, 0, 16, 24, 0, 24), Chain("b", 6, 0, 12)],
        [
            new()
            {
                Name = "gatys",
                Content = [new("a5", 1)],
                Style = [new("a1", 0.1), new("a3", 0.01), new("a5", 0.01), new("a7", 0.02), new("b2", 0.05)],
                TotalVariation = 1e-6,
            },
        ]);
    }
}
