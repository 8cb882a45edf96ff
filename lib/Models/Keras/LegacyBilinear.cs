namespace ArtGan.Models;

/// <summary>
/// Enlarges pictures as tf.image.resize_images of TensorFlow 1 does by default: pixel i of the result is read at i /
/// factor, so that the first pixels of both lie upon each other and the last ones of the result repeat the edge. Later
/// resizers, PyTorch's among them, lay the centres of pixels upon each other.
/// </summary>
/// <param name="factor">How often, a whole number.</param>
public sealed class LegacyBilinear(long factor) : Module<Tensor, Tensor>(nameof(LegacyBilinear))
{
    /// <summary>Enlarges.</summary>
    /// <param name="input">(N, C, H, W).</param>
    /// <returns>(N, C, H factor, W factor).</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (height, width) = (input.shape[2], input.shape[3]);
        // With one pixel more on each axis, corners on corners is a step of exactly 1 / factor.
        var edged = functional.pad(input, [0, 1, 0, 1], PaddingModes.Replicate);
        return functional.interpolate(edged, [(height * factor) + 1, (width * factor) + 1], mode: InterpolationMode.Bilinear, align_corners: true)
            .narrow(2, 0, height * factor)
            .narrow(3, 0, width * factor);
    }
}
