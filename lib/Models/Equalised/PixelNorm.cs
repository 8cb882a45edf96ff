namespace ArtGan.Models;

/// <summary>Brings the channels of each pixel, or the numbers of a vector, to a mean square of 1 (Karras et al. 2017, arXiv:1710.10196, section 4.2).</summary>
public sealed class PixelNorm : Module<Tensor, Tensor>
{
    private const double Epsilon = 1e-8;

    /// <summary>Builds the layer, which learns nothing.</summary>
    public PixelNorm() : base(nameof(PixelNorm))
    {
    }

    /// <summary>Normalises.</summary>
    /// <param name="input">(N, channels, H, W) or (N, numbers).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input * (input.square().mean([1L], keepdim: true) + Epsilon).rsqrt();
    }
}
