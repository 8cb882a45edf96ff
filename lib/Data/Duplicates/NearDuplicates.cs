namespace ArtGan.Data;

/// <summary>Finds the pictures of a set that look like an earlier one, as an import does.</summary>
public static class NearDuplicates
{
    /// <summary>The most of 256 bits in which the signatures of near-duplicates differ.</summary>
    public const int MostBits = DuplicateIndex.FarthestHash;

    /// <summary>Looks for near-duplicates.</summary>
    /// <param name="pictures">The set.</param>
    /// <returns>Those that look like an earlier picture, in the set's order.</returns>
    public static IReadOnlyList<NearPair> In(IPictureSet pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var signer = new PictureSigner(pictures.Channels, pictures.Height, pictures.Width);
        var index = new DuplicateIndex();
        List<NearPair> pairs = [];
        for (var number = 0; number < pictures.Count; number++)
        {
            if (index.FindOrAdd(number, signer.Sign(pictures[number])) is { } found)
            {
                pairs.Add(new(number, found.Number, found.Distance));
            }
        }

        return pairs;
    }

    /// <summary>How far each picture is from the one that is nearest to it.</summary>
    /// <param name="pictures">The set, of at least two pictures.</param>
    /// <returns>For each picture, the least number of bits in which its signature differs from that of another.</returns>
    public static IReadOnlyList<int> NearestDistances(IPictureSet pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        ArgumentOutOfRangeException.ThrowIfLessThan(pictures.Count, 2, nameof(pictures));
        var signer = new PictureSigner(pictures.Channels, pictures.Height, pictures.Width);
        var signatures = Enumerable.Range(0, pictures.Count).Select(number => signer.Sign(pictures[number])).ToList();
        var nearest = new int[signatures.Count];
        Array.Fill(nearest, int.MaxValue);
        for (var right = 0; right < signatures.Count; right++)
        {
            for (var left = 0; left < right; left++)
            {
                var distance = signatures[left].Distance(signatures[right]);
                (nearest[left], nearest[right]) = (Math.Min(nearest[left], distance), Math.Min(nearest[right], distance));
            }
        }

        return nearest;
    }
}

/// <summary>A picture of a set that looks like an earlier one.</summary>
/// <param name="Number">Its number in the set.</param>
/// <param name="Of">The earlier one's, which is itself no near-duplicate.</param>
/// <param name="Distance">Bits of the 256-bit difference hash that differ.</param>
public sealed record NearPair(int Number, int Of, int Distance);
