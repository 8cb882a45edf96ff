namespace ArtGan;

/// <summary>
/// Seeds for every purpose and every step, from a run's one seed. Because a step's numbers depend on nothing
/// but the seed, the purpose and the step, the position in all random streams is just the step's number, and
/// drawing for one purpose never moves another.
/// </summary>
/// <param name="seed">The run's seed.</param>
public sealed class RandomSeeds(long seed)
{
    /// <summary>The run's seed.</summary>
    public long Seed => seed;

    /// <summary>The seed of one purpose at one step; never negative, since engines differ in what they take that for.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="index">The step, or whatever counts within the purpose.</param>
    public long For(RandomPurpose purpose, long index = 0)
    {
        var mixed = SplitMix64.Mix((ulong)seed);
        mixed = SplitMix64.Mix(mixed ^ (ulong)purpose);
        return (long)(SplitMix64.Mix(mixed ^ (ulong)index) & long.MaxValue);
    }
}
