namespace ArtGan.Training;

/// <summary>A batch that a discriminator has judged, for penalties on its gradients.</summary>
/// <param name="Real">Real samples (N, ...) as judged, augmented where that is asked for; they require gradients where a penalty says so.</param>
/// <param name="RealVerdicts">Verdicts (N / packing) on them, with their graph.</param>
/// <param name="Fake">Painted samples (N, ...), detached from the generator; they require gradients where a penalty says so.</param>
/// <param name="FakeVerdicts">Verdicts (N / packing) on them, with their graph.</param>
/// <param name="Judge">Judges other samples of the same classes, (N, ...) to (N / packing).</param>
/// <param name="Packing">Samples judged together.</param>
/// <param name="Random">The stream of this turn's penalties, on the CPU.</param>
public sealed record JudgedBatch(
    Tensor Real, Tensor RealVerdicts, Tensor Fake, Tensor FakeVerdicts, Func<Tensor, Tensor> Judge, int Packing, Generator Random)
{
    /// <summary>Packs in the batch.</summary>
    public long Packs => Real.shape[0] / Packing;

    /// <summary>One random number for each pack, from 0 to below 1, the same for all samples of the pack.</summary>
    /// <returns>(N, 1, ...), as many dimensions as the samples have, on their device.</returns>
    internal Tensor SharePerPack()
    {
        var shares = rand([Packs, 1], dtype: ScalarType.Float32, device: CPU, generator: Random).expand(Packs, Packing).reshape([Packs * Packing, .. Enumerable.Repeat(1L, (int)Real.ndim - 1)]);
        return shares.to(Real.dtype).to(Real.device);
    }

    /// <summary>How each verdict changes with everything it was given on, with its graph, to be differentiated again.</summary>
    /// <param name="verdicts">Verdicts (N / packing).</param>
    /// <param name="samples">What they were given on, (N, ...).</param>
    /// <returns>One row for each verdict: (N / packing, numbers in a pack).</returns>
    internal Tensor Steepness(Tensor verdicts, Tensor samples)
    {
        var gradient = autograd.grad([verdicts.sum()], [samples], retain_graph: true, create_graph: true)[0];
        // The samples of a pack lie one after the other.
        return gradient.reshape(Packs, -1);
    }
}
