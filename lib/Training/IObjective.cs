namespace ArtGan.Training;

/// <summary>
/// What the two players want, as losses of logits. It knows neither the networks nor the schedule: the trainer
/// calls it with what the discriminator said.
/// </summary>
public interface IObjective
{
    /// <summary>The name in options.</summary>
    string Name { get; }

    /// <summary>The discriminator's loss.</summary>
    /// <param name="real">Logits (N) of real pictures.</param>
    /// <param name="fake">Logits (N) of painted ones.</param>
    /// <returns>A single number, to be made small.</returns>
    Tensor DiscriminatorLoss(Tensor real, Tensor fake);

    /// <summary>The generator's loss.</summary>
    /// <param name="fake">Logits (N) of painted pictures.</param>
    /// <returns>A single number, to be made small.</returns>
    Tensor GeneratorLoss(Tensor fake);

    /// <summary>What is shown as D(x) and D(G(z)): for a discriminator the probability of being real.</summary>
    /// <param name="logits">Logits (N).</param>
    Tensor Score(Tensor logits) => logits.sigmoid();
}
