namespace ArtGan.Training;

/// <summary>What came of a discriminator's turn.</summary>
/// <param name="Loss">The objective's loss with the penalties, a single number with its graph.</param>
/// <param name="RealVerdicts">Verdicts (N) on real pictures.</param>
/// <param name="FakeVerdicts">Verdicts (N) on painted ones.</param>
/// <param name="Painted">The painted pictures.</param>
/// <param name="Real">The real pictures.</param>
/// <param name="Penalty">The weighted penalties, a single number, or null where there are none this time.</param>
public readonly record struct DiscriminatorTurn(Tensor Loss, Tensor RealVerdicts, Tensor FakeVerdicts, Tensor Painted, Tensor Real, Tensor? Penalty);
