namespace ArtGan.Models;

/// <summary>What follows layers under an equalised learning rate, in ProGAN and in StyleGAN.</summary>
internal static class EqualisedLayers
{
    private const double Slope = 0.2;

    /// <summary>Of LeakyReLU, as both papers' code has it: the slope is not counted.</summary>
    internal static readonly double Gain = Math.Sqrt(2);

    /// <summary>LeakyReLU as it is; ProGAN has the gain in its weights.</summary>
    internal static Module<Tensor, Tensor> Leaky() => LeakyReLU(Slope, inplace: true);

    /// <summary>LeakyReLU with the gain behind it, as StyleGAN has it.</summary>
    internal static Tensor LeakyWithGain(Tensor input) => functional.leaky_relu(input, Slope) * Gain;
}
