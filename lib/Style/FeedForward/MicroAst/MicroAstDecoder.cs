using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>MicroAST's decoder: two modulated blocks, each after features took the style's statistics, and two doublings.</summary>
internal sealed class MicroAstDecoder : IDisposable
{
    private readonly MicroAstBlock first, second;
    private readonly IReadOnlyList<ReflectedConvolution> halfway, last;
    private readonly ReflectedConvolution output;

    private MicroAstDecoder(MicroAstBlock first, MicroAstBlock second, IReadOnlyList<ReflectedConvolution> halfway, IReadOnlyList<ReflectedConvolution> last, ReflectedConvolution output) =>
        (this.first, this.second, this.halfway, this.last, this.output) = (first, second, halfway, last, output);

    /// <summary>Reads one.</summary>
    /// <exception cref="UserException">The weights are of another network.</exception>
    public static MicroAstDecoder Read(NamedWeights weights, Device device)
    {
        ReflectedConvolution Layer(int place, long inputs, long outputs, long kernel, long groups = 1) =>
            ReflectedConvolution.Read(weights, $"dec3.{place}.conv_layer", inputs, outputs, kernel, device, groups: groups);
        return new(
            MicroAstBlock.Read(weights, "dec1", device), MicroAstBlock.Read(weights, "dec2", device),
            [Layer(1, 2, 32, 3, 32), Layer(3, 32, 32, 1)], [Layer(6, 2, 16, 3, 16), Layer(8, 16, 16, 1)], Layer(10, 16, 3, 9));
    }

    /// <summary>Paints.</summary>
    /// <param name="content">The content's second view.</param>
    /// <param name="shallow">What the style tells the second block.</param>
    /// <param name="deep">What the style tells the first block.</param>
    /// <param name="strength">0 to 1; it acts on the statistics, the modulation stays whole, as MicroAST has it.</param>
    /// <returns>(1, 3, height, width), about 0..1.</returns>
    public Tensor Forward(Tensor content, MicroAstStyle shallow, MicroAstStyle deep, double strength) => ReflectedConvolution.Through(
        content,
        [
            values => deep.Adapt(values, strength), values => first.Modulated(values, deep.Scale, deep.Share),
            values => shallow.Adapt(values, strength), values => second.Modulated(values, shallow.Scale, shallow.Share),
            Doubled, .. halfway.Select(layer => (Func<Tensor, Tensor>)layer.Forward),
            Doubled, .. last.Select(layer => (Func<Tensor, Tensor>)layer.Forward), output.Linear,
        ]);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var layer in halfway.Concat(last).Append(output)) layer.Dispose();
        first.Dispose();
        second.Dispose();
    }

    private static Tensor Doubled(Tensor values) => functional.interpolate(values, scale_factor: [2, 2], mode: InterpolationMode.Bilinear, align_corners: false);
}
