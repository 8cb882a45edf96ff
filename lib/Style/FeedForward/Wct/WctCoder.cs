using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>
/// One level of a universal-style-transfer auto-encoder: VGG-19 distilled to a sixteenth of its size, to relu1_1 .. relu5_1, and the decoder that paints from
/// there (Wang et al. 2020, arXiv:2003.08436). Pictures are mirrored beyond their edges, halved by the maximum of 2 x 2 and doubled by repetition.
/// </summary>
internal sealed class WctCoder : IDisposable
{
    // Layers of VGG-19 up to relu5_1 with the features that the distilled ones have; the name's first digit is the scale.
    private static readonly (string Name, long Outputs)[] Layers =
    [
        ("conv11", 16), ("conv12", 16), ("conv21", 32), ("conv22", 32), ("conv31", 64), ("conv32", 64), ("conv33", 64), ("conv34", 64),
        ("conv41", 128), ("conv42", 128), ("conv43", 128), ("conv44", 128), ("conv51", 128),
    ];

    private readonly IReadOnlyList<(ReflectedConvolution Convolution, bool IsHalved)> encoder;
    private readonly IReadOnlyList<(ReflectedConvolution Convolution, bool IsDoubled)> decoder;

    private WctCoder(IReadOnlyList<(ReflectedConvolution, bool)> encoder, IReadOnlyList<(ReflectedConvolution, bool)> decoder) =>
        (this.encoder, this.decoder) = (encoder, decoder);

    /// <summary>Levels there are: relu1_1 to relu5_1.</summary>
    public const int Levels = 5;

    /// <summary>Sides of pictures are multiples of this, so that every level gives them back.</summary>
    public const int SideMultiple = 1 << (Levels - 1);

    /// <summary>Reads a level.</summary>
    /// <param name="level">1 to 5.</param>
    /// <param name="encoding">Weights of the encoder.</param>
    /// <param name="decoding">Weights of the decoder.</param>
    /// <param name="device">Where to.</param>
    /// <exception cref="UserException">The weights are of another network.</exception>
    public static WctCoder Read(int level, NamedWeights encoding, NamedWeights decoding, Device device)
    {
        using var scope = NewDisposeScope();
        var last = Array.FindIndex(Layers, layer => layer.Name == $"conv{level}1");
        // The shallowest encoder alone has 24 features at relu1_1.
        long Outputs(int layer) => level == 1 ? 24 : Layers[layer].Outputs;
        long Inputs(int layer) => layer == 0 ? 3 : Outputs(layer - 1);
        bool BeginsScale(int layer) => layer > 0 && Layers[layer].Name[4] != Layers[layer - 1].Name[4];
        var encoder = new List<(ReflectedConvolution, bool)>();
        var decoder = new List<(ReflectedConvolution, bool)>();
        for (var layer = 0; layer <= last; layer++)
        {
            var convolution = ReflectedConvolution.Read(encoding, Layers[layer].Name, Inputs(layer), Outputs(layer), 3, device);
            encoder.Add((layer == 0 ? Joined(encoding, convolution, device) : convolution, BeginsScale(layer)));
            decoder.Insert(0, (ReflectedConvolution.Read(decoding, Layers[layer].Name, Outputs(layer), Inputs(layer), 3, device), BeginsScale(layer)));
        }

        return new(encoder, decoder);
    }

    /// <summary>The features of pictures.</summary>
    /// <param name="pictures">(1, 3, height, width) of 0..1.</param>
    public Tensor Encode(Tensor pictures) => ReflectedConvolution.Through(pictures, encoder.SelectMany(step => step.IsHalved
        ? (Func<Tensor, Tensor>[])[values => functional.max_pool2d(values, 2), step.Convolution.Forward]
        : [step.Convolution.Forward]));

    /// <summary>The picture of features that an affine map has changed: the map is joined with the first convolution, so that nothing is computed for it.</summary>
    /// <param name="features">As <see cref="Encode"/> gives them.</param>
    /// <param name="map">(features, features), float64.</param>
    /// <param name="shift">(features), float64.</param>
    public Tensor Decode(Tensor features, Tensor map, Tensor shift)
    {
        using var scope = NewDisposeScope();
        using var first = Joined(decoder[0].Convolution, map, shift);
        IEnumerable<Func<Tensor, Tensor>> steps = decoder.Skip(1).SelectMany(step => Step(step.Convolution, step.IsDoubled));
        return ReflectedConvolution.Through(features, [.. Step(first, decoder[0].IsDoubled), .. steps]).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (convolution, _) in encoder.Concat(decoder)) convolution.Dispose();
    }

    private static Func<Tensor, Tensor>[] Step(ReflectedConvolution convolution, bool isDoubled) => isDoubled
        ? [convolution.Forward, values => functional.interpolate(values, scale_factor: [2, 2], mode: InterpolationMode.Nearest)]
        : [convolution.Forward];

    // conv0 turns 0..1 into what VGG-19 takes: of one pixel, so that it can be joined with the next convolution.
    private static ReflectedConvolution Joined(NamedWeights weights, ReflectedConvolution next, Device device)
    {
        using (next)
        {
            var map = weights.Take("conv0.weight", 3, 3, 1, 1).view(3, 3).to(ScalarType.Float64).to(device);
            return Joined(next, map, weights.Take("conv0.bias", 3).to(ScalarType.Float64).to(device));
        }
    }

    // w (A x + b) = (w A) x + w b, which mirroring at the edges leaves true.
    private static ReflectedConvolution Joined(ReflectedConvolution convolution, Tensor map, Tensor shift)
    {
        using var scope = NewDisposeScope();
        var weight = convolution.Weight.to(ScalarType.Float64);
        var joined = weight.permute(0, 2, 3, 1).matmul(map).permute(0, 3, 1, 2).contiguous();
        var bias = convolution.Bias.to(ScalarType.Float64).add(weight.sum([2L, 3L]).mv(shift));
        return new(joined.to(ScalarType.Float32).DetachFromDisposeScope(), bias.to(ScalarType.Float32).DetachFromDisposeScope());
    }
}
