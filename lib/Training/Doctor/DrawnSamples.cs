using ArtGan.Data;

namespace ArtGan.Training;

/// <summary>Samples for the training doctor.</summary>
internal static class DrawnSamples
{
    /// <summary>The samples of the first batches, which are a random choice.</summary>
    /// <param name="source">Where they come from.</param>
    /// <param name="count">How many.</param>
    /// <returns>Samples (count, ...) on the CPU, and their classes (count), null where they have none.</returns>
    internal static (Tensor Samples, Tensor? Labels) Of(ISampleSource source, int count)
    {
        var drawn = new List<(Tensor Samples, Tensor? Labels)>();
        for (long number = 0; drawn.Sum(batch => batch.Samples.shape[0]) < count; number++)
        {
            drawn.Add(source.Draw(number, CPU));
        }

        return (
            cat([.. drawn.Select(batch => batch.Samples)]).narrow(0, 0, count),
            drawn[0].Labels is null ? null : cat([.. drawn.Select(batch => batch.Labels!)]).narrow(0, 0, count));
    }
}
