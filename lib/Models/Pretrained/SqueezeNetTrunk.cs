using ArtGan.Torch;

namespace ArtGan.Models;

/// <summary>
/// SqueezeNet 1.1 (Iandola et al. 2016, arXiv:1602.07360) as torchvision has it: features are the mean of the last Fire module over
/// the picture (512), classes those of ImageNet.
/// </summary>
internal sealed class SqueezeNetTrunk : FeatureTrunk
{
    private const int Last = 512, ImageNetClasses = 1000;

    private readonly FrozenConvolution first, classifier;
    private readonly Fire[] fires;

    private SqueezeNetTrunk(FrozenConvolution first, Fire[] fires, FrozenConvolution classifier) =>
        (this.first, this.fires, this.classifier) = (first, fires, classifier);

    public override int Dimensions => Last;

    public override int Classes => ImageNetClasses;

    /// <summary>Reads torchvision's names.</summary>
    public static SqueezeNetTrunk Load(NamedWeights weights, Device device)
    {
        using var scope = NewDisposeScope();
        FrozenConvolution Read(string name, ConvolutionForm form) =>
            FrozenConvolution.Of(weights.Take($"{name}.weight", form.Shape), weights.Take($"{name}.bias", form.Outputs), form, device);
        Fire Module(int place, long inputs, long squeezed, long expanded) => new(
            Read($"features.{place}.squeeze", new(inputs, squeezed, 1, 1)),
            Read($"features.{place}.expand1x1", new(squeezed, expanded, 1, 1)),
            Read($"features.{place}.expand3x3", new(squeezed, expanded, 3, 3)));
        return new(
            Read("features.0", new(3, 64, 3, 3, Stride: 2, IsSame: false)),
            [
                Module(3, 64, 16, 64), Module(4, 128, 16, 64),
                Module(6, 128, 32, 128), Module(7, 256, 32, 128),
                Module(9, 256, 48, 192), Module(10, 384, 48, 192), Module(11, 384, 64, 256), Module(12, 512, 64, 256),
            ],
            Read("classifier.1", new(Last, ImageNetClasses, 1, 1)));
    }

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

    private sealed class Fire(FrozenConvolution squeeze, FrozenConvolution small, FrozenConvolution large) : IDisposable
    {
        public Tensor Forward(Tensor input)
        {
            using var scope = NewDisposeScope();
            var squeezed = squeeze.Forward(input);
            return cat([small.Forward(squeezed), large.Forward(squeezed)], 1).MoveToOuterDisposeScope();
        }

        public void Dispose()
        {
            squeeze.Dispose();
            small.Dispose();
            large.Dispose();
        }
    }
}
