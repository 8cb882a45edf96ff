namespace ArtGan.Training;

/// <summary>
/// What the two players want, as losses of verdicts. It knows neither the networks nor the schedule: the game calls
/// it with what the discriminator said.
/// </summary>
public interface IObjective
{
    /// <summary>The name in options.</summary>
    string Name { get; }

    /// <summary>Whether the generator's loss compares painted pictures with real ones.</summary>
    bool ComparesWithReal => false;

    /// <summary>Whether it works on logits; otherwise on verdicts as the network gives them.</summary>
    bool TakesLogits => true;

    /// <summary>Whether verdicts are a critic's, which mean something beside each other alone.</summary>
    bool IsRelative => false;

    /// <summary>Whether real pictures have a target, so that labels can be smoothed.</summary>
    bool HasTargets => false;

    /// <summary>Whether verdicts held to 0..1 by a sigmoid make it another game than its paper's.</summary>
    bool NeedsUnbounded => false;

    /// <summary>Whether a player's loss may fall below 0.</summary>
    bool HasSignedLosses => false;

    /// <summary>Whether its losses mean something only while the critic's steepness is held by clipping or a penalty.</summary>
    bool NeedsSteepnessHeld => false;

    /// <summary>The discriminator's loss.</summary>
    /// <param name="real">Verdicts (N) on real pictures.</param>
    /// <param name="fake">Verdicts (N) on painted ones.</param>
    /// <returns>A single number, to be made small.</returns>
    Tensor DiscriminatorLoss(Tensor real, Tensor fake);

    /// <summary>The generator's loss.</summary>
    /// <param name="fake">Verdicts (N) on painted pictures.</param>
    /// <param name="real">Verdicts (N) on real ones where <see cref="ComparesWithReal"/>, else null.</param>
    /// <returns>A single number, to be made small.</returns>
    Tensor GeneratorLoss(Tensor fake, Tensor? real = null);

    /// <summary>What is shown as D(x) and D(G(z)): the probability of being real where verdicts are its logits, else the verdicts themselves.</summary>
    /// <param name="verdicts">Verdicts (N).</param>
    Tensor Score(Tensor verdicts) => verdicts.sigmoid();

    /// <summary>The verdict above which a picture is taken for real; for a critic the middle between its means.</summary>
    /// <param name="real">Verdicts (N) on real pictures.</param>
    /// <param name="fake">Verdicts (N) on painted ones.</param>
    /// <returns>A single number.</returns>
    Tensor Threshold(Tensor real, Tensor fake) => IsRelative ? (real.mean() + fake.mean()) / 2 : zeros([], dtype: real.dtype, device: real.device);
}
