using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>Network in Network (Lin et al. 2013, arXiv:1312.4400), the Caffe model of ImageNet that neural-style offers where memory is short.</summary>
internal static class NinNetwork
{
    // Each block: a convolution, then two of one pixel. Names and places are neural-style-pt's: there is no relu4, and dropout counts.
    private static readonly Step[] Steps =
    [
        new(0, "relu0", new(3, 96, 11, 11, Stride: 4, IsSame: false)), new(2, "relu1", new(96, 96, 1, 1)), new(4, "relu2", new(96, 96, 1, 1)),
        new(7, "relu3", new(96, 256, 5, 5), IsPooled: true), new(9, "relu5", new(256, 256, 1, 1)), new(11, "relu6", new(256, 256, 1, 1)),
        new(14, "relu7", new(256, 384, 3, 3), IsPooled: true), new(16, "relu8", new(384, 384, 1, 1)), new(18, "relu9", new(384, 384, 1, 1)),
        new(22, "relu10", new(384, 1024, 3, 3), IsPooled: true), new(24, "relu11", new(1024, 1024, 1, 1)), new(26, "relu12", new(1024, 1000, 1, 1)),
    ];

    private static readonly string[] Views = ["relu0", "relu3", "relu7", "relu12"];

    /// <summary>Whether a file holds it.</summary>
    public static bool IsIn(NamedWeights weights) => weights.ShapeOf("features.0.weight") is [96, 3, 11, 11];

    /// <summary>Reads it.</summary>
    /// <param name="name">The name that users choose it by.</param>
    /// <param name="weights">With the names of neural-style-pt's nin_imagenet.pth.</param>
    /// <param name="hash">Stands for the content of the weights.</param>
    /// <param name="pooling">How pictures become smaller.</param>
    /// <param name="device">Where it looks.</param>
    public static StyleNetwork Read(string name, NamedWeights weights, string hash, StylePooling pooling, Device device)
    {
        using var scope = NewDisposeScope();
        List<StyleLayer> layers = [];
        List<LayerChain.Tap> taps = [];
        foreach (var step in Steps)
        {
            if (step.IsPooled) layers.Add(new PoolingLayer(pooling, new(3, 2, RoundsUp: true)));
            var weight = weights.Take($"features.{step.Place}.weight", step.Form.Shape);
            // Caffe's networks want blue first.
            if (step.Place == 0) weight = weight.flip(1);
            layers.Add(new ConvolutionLayer(FrozenConvolution.Of(weight, weights.Take($"features.{step.Place}.bias", step.Form.Outputs), step.Form, device), step.Form));
            taps.Add(new(step.View, layers.Count, step.Form.Outputs));
        }

        return new(name, "Network in Network, ImageNet, Caffe's weights, relu0 to relu12", hash, device, [new(PixelInput.Caffe(device), layers, taps)], [StyleRecipes.NeuralStyle(Views, Views, 10, 500)]);
    }

    private sealed record Step(int Place, string View, ConvolutionForm Form, bool IsPooled = false);
}
