namespace ArtGan;

/// <summary>
/// A small random number generator (Steele, Lea and Flood 2014) whose numbers are the same on every machine and
/// in every version of .NET, which System.Random does not promise.
/// </summary>
/// <param name="seed">Any number; the same seed gives the same numbers.</param>
internal struct SplitMix64(ulong seed)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>Scatters a number so that neighbours become unrelated.</summary>
    internal static ulong Mix(ulong value)
    {
        value += GoldenGamma;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    /// <summary>A whole number from 0 to below a bound; its bias of less than bound / 2^64 is of no account.</summary>
    internal int Below(int bound)
    {
        var high = Math.BigMul(Mix(state), (ulong)bound, out _);
        state += GoldenGamma;
        return (int)high;
    }

    /// <summary>A number from <paramref name="low"/> to below <paramref name="high"/>, in steps of 2^-53 of the way.</summary>
    internal double Between(double low, double high)
    {
        var share = (Mix(state) >> 11) * (1.0 / (1L << 53));
        state += GoldenGamma;
        return low + ((high - low) * share);
    }

    /// <summary>The numbers from 0 to below a count in random order (Fisher and Yates).</summary>
    internal static int[] Permutation(int count, long seed)
    {
        var random = new SplitMix64((ulong)seed);
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var other = random.Below(i + 1);
            order[i] = order[other];
            order[other] = i;
        }

        return order;
    }
}
