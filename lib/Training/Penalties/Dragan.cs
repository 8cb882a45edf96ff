namespace ArtGan.Training;

/// <summary>
/// DRAGAN (Kodali et al. 2017, arXiv:1705.07215): around real pictures, up to half the data's deviation away, the
/// discriminator's gradient shall have the length 1, which keeps it from being sharp just where the data is.
/// </summary>
/// <remarks>Perturbed as in the authors' code: upwards alone, evenly, with one deviation for the whole batch.</remarks>
public sealed class Dragan : IPenalty
{
    private const double Reach = 0.5;

    /// <summary>The name in options.</summary>
    public const string OptionName = "dragan";

    /// <inheritdoc/>
    public string Name => OptionName;

    /// <inheritdoc/>
    public Tensor Charge(JudgedBatch judged)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var real = judged.Real.detach();
        var noise = rand(real.shape, dtype: ScalarType.Float32, device: CPU, generator: judged.Random).to(real.dtype).to(real.device);
        return GradientPenalty.DistanceFromOne(judged, real + (judged.SharePerPack() * noise * (real.std(unbiased: false) * Reach)));
    }
}
