using System.Text.Json;

namespace ArtGan.Models;

/// <summary>Convolutions that are compared with a model's description of itself as they are taken.</summary>
/// <param name="weights">The convolutions, in Keras' order.</param>
/// <param name="layers">The description.</param>
/// <param name="source">Its file, for messages.</param>
internal sealed class CheckedInceptionWeights(IInceptionWeights weights, IReadOnlyList<TfjsLayer> layers, string source) : IInceptionWeights
{
    private readonly Dictionary<string, TfjsLayer> known = layers.DistinctBy(layer => layer.Name).ToDictionary(layer => layer.Name, StringComparer.Ordinal);
    private int number;

    /// <inheritdoc/>
    public FrozenConvolution Next(string name, ConvolutionForm form)
    {
        number++;
        var (convolution, norm) = (Find($"conv2d_{number}", "Conv2D").Config, Find($"batch_normalization_{number}", "BatchNormalization").Config);
        // Without a neighbour to read, padding makes no difference.
        var padding = convolution.Padding == (form.IsSame ? "same" : "valid") || form is { Height: 1, Width: 1, Stride: 1 };
        var same = convolution.Filters == form.Outputs && Equal(convolution.KernelSize, form.Height, form.Width) && Equal(convolution.Strides, form.Stride, form.Stride)
            && Equal(convolution.DilationRate, 1, 1) && padding && convolution is { Activation: "linear", UseBias: false };
        if (!same) throw Differs($"conv2d_{number}", name);
        return norm is { Epsilon: KerasInceptionWeights.Epsilon, Center: true, Scale.ValueKind: JsonValueKind.False } ? weights.Next(name, form) : throw Differs($"batch_normalization_{number}", name);
    }

    private TfjsLayer Find(string name, string kind) => known.TryGetValue(name, out var layer) && layer.ClassName == kind ? layer : throw Differs(name, kind);

    private static bool Equal(IReadOnlyList<long>? pair, long height, long width) => pair is [var first, var second] && first == height && second == width;

    private UserException Differs(string layer, string wanted) =>
        new($"The layer '{layer}' that '{source}' describes is not Inception-v3's {wanted}, so it is another network; delete the file to have it fetched again.");
}
