using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Style;
using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks.StyleTransfer;

/// <summary>Our side of a case.</summary>
internal sealed class StyleRun : IRepeatedRun
{
    private readonly StyleNetwork network;
    private readonly Picture content, style;
    private readonly NeuralStyleOptions options;

    /// <summary>Reads the network and the pictures.</summary>
    public StyleRun(StyleCase styleCase, string weights, string pictures)
    {
        network = StyleNetworks.Open(weights, new AssetStore(), CPU);
        var tensors = StateFile.Load(pictures);
        (content, style, options) = (tensors["content"].AsPicture(), tensors["style"].AsPicture(), styleCase.Options);
        network.Keep(NeuralStyle.Recipe(network, options));
    }

    /// <summary>Paints; the number is the last loss.</summary>
    public double? Run() => NeuralStyle.Paint(network, content, [new(style)], options).LossCurve[^1];

    public void Dispose() => network.Dispose();
}
