using System.Globalization;
using ArtGan.Models;
using ArtGan.Style;
using ArtGan.Torch;
using LayerChain = ArtGan.Style.LayerChain;

namespace ArtGan.Tests.Style.Gatys;

/// <summary>VGG-19 up to relu5_1 with an eighth of its channels and drawn weights, in float64: our network, and a file with the weights under Gatys' names.</summary>
internal sealed class ThinVgg : IDisposable
{
    /// <summary>The network's only recipe, which is Gatys'.</summary>
    public const string Recipe = "gatys";

    private static readonly int[] Layers = [2, 2, 4, 4, 1];
    private static readonly long[] Widths = [8, 16, 32, 64, 64];

    private ThinVgg(StyleNetwork network, string weights) => (Network, Weights) = (network, weights);

    public StyleNetwork Network { get; }

    public string Weights { get; }

    public static ThinVgg Create()
    {
        using var silent = no_grad();
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        Dictionary<string, Tensor> weights = [];
        List<StyleLayer> layers = [];
        List<LayerChain.Tap> taps = [];
        var incoming = 3L;
        for (var block = 1; block <= Layers.Length; block++)
        {
            if (block > 1) layers.Add(new PoolingLayer(StylePooling.Maximum, new(2, 2)));
            for (var step = 1; step <= Layers[block - 1]; step++)
            {
                var form = new ConvolutionForm(incoming, Widths[block - 1], 3, 3);
                var weight = randn(form.Shape, ScalarType.Float64, generator: random) * Math.Sqrt(2.0 / (incoming * 9));
                var bias = randn([form.Outputs], ScalarType.Float64, generator: random) * 0.05;
                var name = string.Create(CultureInfo.InvariantCulture, $"{block}_{step}");
                (weights[$"conv{name}.weight"], weights[$"conv{name}.bias"]) = (weight, bias);
                // The file has blue first, as Caffe's do.
                layers.Add(new ConvolutionLayer(FrozenConvolution.Of(layers.Count == 0 ? weight.flip(1) : weight, bias, form, CPU), form));
                taps.Add(new($"relu{name}", layers.Count, form.Outputs));
                incoming = form.Outputs;
            }
        }

        StyleRecipe recipe = new()
        {
            Name = Recipe,
            GramDivisor = GramDivisor.Places,
            Content = [new("relu4_2", 1)],
            Style = [.. Widths.Select((width, index) => new ViewWeight(string.Create(CultureInfo.InvariantCulture, $"relu{index + 1}_1"), 1e3 / (width * width)))],
        };
        var file = Path.Combine(Directory.CreateTempSubdirectory("artgan-thin-vgg-").FullName, "weights.safetensors");
        StateFile.Save(file, weights);
        return new(new("thin-vgg", "for tests", "0", CPU, [new(PixelInput.Caffe(CPU, ScalarType.Float64), layers, taps)], [recipe]), file);
    }

    public void Dispose()
    {
        Network.Dispose();
        Directory.Delete(Path.GetDirectoryName(Weights)!, recursive: true);
    }
}
