using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>
/// SqueezeNet 1.1 (Iandola et al. 2016, arXiv:1602.07360) as torchvision has it: features are the mean of the last Fire module over
/// the picture (512), classes those of ImageNet.
/// </summary>
internal sealed class SqueezeNetTrunk : FeatureTrunk
{
    /// <summary>The first convolution.</summary>
    internal static readonly ConvolutionForm First = new(3, 64, 3, 3, Stride: 2, IsSame: false);

    private const int Last = 512, ImageNetClasses = 1000;

    private readonly FrozenConvolution first, classifier;
    private readonly FireModule[] fires;

    private SqueezeNetTrunk(FrozenConvolution first, FireModule[] fires, FrozenConvolution classifier) =>
        (this.first, this.fires, this.classifier) = (first, fires, classifier);

    public override int Dimensions => Last;

    public override int Classes => ImageNetClasses;

    /// <summary>Reads torchvision's names.</summary>
    public static SqueezeNetTrunk Load(NamedWeights weights, Device device)
    {
        using var scope = NewDisposeScope();
        return new(
            FirstOf(weights, device),
            [.. FireModule.Forms.Select(form => FireModule.Read(weights, form, device))],
            FireModule.Read(weights, "classifier.1", new(Last, ImageNetClasses, 1, 1), device));
    }

    /// <summary>Reads the first convolution.</summary>
    internal static FrozenConvolution FirstOf(NamedWeights weights, Device device) => FireModule.Read(weights, "features.0", First, device);

    public override (Tensor Features, Tensor? Logits) Forward(Tensor input)
    {
        var last = Taps(input).Last();
        return (last.mean([2L, 3L]), classifier.Forward(last).mean([2L, 3L]));
    }

    /// <summary>What LPIPS compares: the first rectifier, and Fire modules 2 and 4 to 8 in the order of the layers.</summary>
    /// <param name="input">Normalised pictures (n, 3, height, width).</param>
    /// <returns>Seven maps of 64, 128, 256, 384, 384, 512 and 512 channels.</returns>
    public IEnumerable<Tensor> Taps(Tensor input)
    {
        var values = first.Forward(input);
        yield return values;
        values = fires[1].Forward(fires[0].Forward(Halve(values)));
        yield return values;
        values = fires[3].Forward(fires[2].Forward(Halve(values)));
        yield return values;
        values = Halve(values);
        foreach (var fire in fires[4..])
        {
            values = fire.Forward(values);
            yield return values;
        }
    }

    public override void Dispose()
    {
        first.Dispose();
        classifier.Dispose();
        foreach (var fire in fires) fire.Dispose();
    }

    private static Tensor Halve(Tensor values) => functional.max_pool2d(values, 3, 2, ceil_mode: true);
}
