namespace ArtGan.Data;

/// <summary>Passes over a number of pictures, each in an order of its own.</summary>
/// <param name="count">How many pictures, at least 1.</param>
/// <param name="seedOf">The seed of a pass.</param>
internal sealed class ShuffledOrder(int count, Func<long, long> seedOf) : IPictureOrder
{
    // Two, since threads that work ahead are in the next pass while another ends the last one.
    private readonly Pass?[] kept = new Pass?[2];

    /// <inheritdoc/>
    public int this[long position]
    {
        get
        {
            var number = position / count;
            var pass = Volatile.Read(ref kept[number & 1]);
            if (pass?.Number != number)
            {
                pass = new(number, SplitMix64.Permutation(count, seedOf(number)));
                Volatile.Write(ref kept[number & 1], pass);
            }

            return pass.Order[position % count];
        }
    }

    private sealed record Pass(long Number, int[] Order);
}
