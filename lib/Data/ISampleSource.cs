namespace ArtGan.Data;

/// <summary>Batches of real samples; a batch depends on nothing but the seed and its number.</summary>
public interface ISampleSource : IDisposable
{
    /// <summary>What they come from.</summary>
    ISampleSet Data { get; }

    /// <summary>One batch.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="device">Where it goes.</param>
    /// <returns>Samples (N, ...), pictures in -1..1, and their classes (N), null where they have none.</returns>
    (Tensor Samples, Tensor? Labels) Draw(long number, Device device);

    /// <summary>The first samples in the data's own order, for people to look at.</summary>
    /// <param name="count">How many; fewer where the data has fewer.</param>
    /// <returns>Samples (count, ...), on the CPU.</returns>
    Tensor First(int count);
}
