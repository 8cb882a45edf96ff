namespace ArtGan.Training;

/// <summary>A batch that a discriminator has judged, for penalties on its gradients.</summary>
/// <param name="Real">Real samples (N, ...) as judged, augmented where that is asked for; they require gradients.</param>
/// <param name="RealVerdicts">Verdicts (N / packing) on them, with their graph.</param>
/// <param name="Fake">Painted samples (N, ...), detached from the generator; they require gradients.</param>
/// <param name="FakeVerdicts">Verdicts (N / packing) on them, with their graph.</param>
/// <param name="Judge">Judges other samples of the same classes, (N, ...) to (N / packing).</param>
/// <param name="Packing">Samples judged together.</param>
/// <param name="Random">The stream of this turn's penalties, on the CPU.</param>
public sealed record JudgedBatch(
    Tensor Real, Tensor RealVerdicts, Tensor Fake, Tensor FakeVerdicts, Func<Tensor, Tensor> Judge, int Packing, Generator Random);
