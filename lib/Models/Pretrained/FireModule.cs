using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>A Fire module of SqueezeNet: few channels, then 1 x 1 and 3 x 3 convolutions of them beside each other.</summary>
internal sealed class FireModule(FrozenConvolution squeeze, FrozenConvolution small, FrozenConvolution large) : IDisposable
{
    /// <summary>Those of SqueezeNet 1.1, in their order: fire2 to fire9.</summary>
    internal static IReadOnlyList<FireForm> Forms { get; } =
    [
        new(3, 64, 16, 64), new(4, 128, 16, 64),
        new(6, 128, 32, 128), new(7, 256, 32, 128),
        new(9, 256, 48, 192), new(10, 384, 48, 192), new(11, 384, 64, 256), new(12, 512, 64, 256),
    ];

    /// <summary>Reads torchvision's names.</summary>
    internal static FireModule Read(NamedWeights weights, FireForm form, Device device) => new(
        Read(weights, $"features.{form.Place}.squeeze", new(form.Inputs, form.Squeezed, 1, 1), device),
        Read(weights, $"features.{form.Place}.expand1x1", new(form.Squeezed, form.Expanded, 1, 1), device),
        Read(weights, $"features.{form.Place}.expand3x3", new(form.Squeezed, form.Expanded, 3, 3), device));

    /// <summary>Reads a convolution with a bias.</summary>
    internal static FrozenConvolution Read(NamedWeights weights, string name, ConvolutionForm form, Device device) =>
        FrozenConvolution.Of(weights.Take($"{name}.weight", form.Shape), weights.Take($"{name}.bias", form.Outputs), form, device);

    /// <summary>Runs it.</summary>
    public Tensor Forward(Tensor input)
    {
        using var scope = NewDisposeScope();
        var squeezed = squeeze.Forward(input);
        return cat([small.Forward(squeezed), large.Forward(squeezed)], 1).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        squeeze.Dispose();
        small.Dispose();
        large.Dispose();
    }
}

/// <summary>The shape of a Fire module.</summary>
/// <param name="Place">Its place among torchvision's features.</param>
/// <param name="Inputs">Channels that it reads.</param>
/// <param name="Squeezed">Channels in between.</param>
/// <param name="Expanded">Channels of each of its two results.</param>
internal readonly record struct FireForm(int Place, long Inputs, long Squeezed, long Expanded)
{
    /// <summary>Channels that it gives.</summary>
    public long Outputs => 2 * Expanded;
}
