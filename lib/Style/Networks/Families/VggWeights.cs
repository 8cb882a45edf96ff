using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>The convolutions of a VGG, by whichever names a file has for them.</summary>
/// <param name="weights">The tensors.</param>
/// <param name="form">Which VGG.</param>
/// <param name="device">Where they are used.</param>
internal sealed class VggWeights(NamedWeights weights, VggForm form, Device device)
{
    // Far from any chance, near enough for half precision.
    private const double SignTolerance = 1e-3;

    /// <summary>Whether these are the weights of VGG's makers, which want blue first, and 0..255 as the scale.</summary>
    public bool IsOxford { get; } = HasOxfordNames(weights) || Math.Abs(weights.Take(First(weights), VggForm.Channels[0], 3, 3, 3)[0, 0, 0, 0].item<float>() - form.OxfordSign) < SignTolerance;

    /// <summary>The VGG whose names are in a file; null for none.</summary>
    public static VggForm? Detect(NamedWeights weights)
    {
        if (weights.ShapeOf(First(weights)) is not [_, 3, 3, 3]) return null;
        return new[] { VggForm.Vgg19, VggForm.Vgg16 }.FirstOrDefault(form =>
            weights.Has($"{Name(weights, form, form.Blocks.Count, form.Blocks[^1])}.weight") && weights.Has($"{Name(weights, form, 3, form.Blocks[2])}.weight"));
    }

    /// <summary>A convolution with its rectifier.</summary>
    /// <param name="block">From 1.</param>
    /// <param name="place">Its place in the block, from 1.</param>
    /// <param name="shape">Its shape.</param>
    public ConvolutionLayer Read(int block, int place, ConvolutionForm shape)
    {
        using var scope = NewDisposeScope();
        var name = Name(weights, form, block, place);
        var weight = weights.Take($"{name}.weight", shape.Shape);
        if (IsOxford && (block, place) is (1, 1)) weight = weight.flip(1);
        return new(FrozenConvolution.Of(weight, weights.Take($"{name}.bias", shape.Outputs), shape, device), shape);
    }

    // Gatys' vgg_conv.pth and Keras know nothing but Oxford's.
    private static bool HasOxfordNames(NamedWeights weights) => weights.Has("conv1_1.weight") || weights.Has("block1_conv1.weight");

    private static string First(NamedWeights weights) => $"{Name(weights, VggForm.Vgg19, 1, 1)}.weight";

    private static string Name(NamedWeights weights, VggForm form, int block, int place) =>
        weights.Has("conv1_1.weight") ? $"conv{block}_{place}"
        : weights.Has("block1_conv1.weight") ? $"block{block}_conv{place}"
        : $"features.{form.Feature(block, place)}";
}
