using System.Numerics;

namespace ArtGan.Data;

/// <summary>
/// Finds near-duplicates among the pictures so far. Every picture is compared with all, by the first 64 bits of the
/// hash alone: of two unrelated pictures about 32 differ, so a count of bits settles most pairs, and finding them among
/// 30,000 pictures takes a small part of the time that decoding takes.
/// </summary>
internal sealed class DuplicateIndex
{
    /// <summary>
    /// The most of 256 bits that may differ. Of 300 paintings, copies of half to one and a half the size and of JPEG
    /// quality 60 differ in at most 22, and no two paintings in less than 38.
    /// </summary>
    internal const int FarthestHash = 24;

    /// <summary>The most by which the mean colours of the parts may differ, of 255.</summary>
    internal const int FarthestColour = 24;

    private readonly List<PictureSignature> signatures = [];
    private readonly List<int> numbers = [];
    private ulong[] firstBits = new ulong[256];

    /// <summary>The nearest earlier picture that is near enough, the first of equals; or adds this one where there is none.</summary>
    /// <param name="number">The picture's number, by which it is answered later.</param>
    /// <param name="signature">Its signature.</param>
    internal (int Number, int Distance)? FindOrAdd(int number, PictureSignature signature)
    {
        if (Find(signature) is { } found)
        {
            return found;
        }

        if (signatures.Count == firstBits.Length)
        {
            Array.Resize(ref firstBits, firstBits.Length * 2);
        }

        firstBits[signatures.Count] = signature.Bits0;
        signatures.Add(signature);
        numbers.Add(number);
        return null;
    }

    private (int Number, int Distance)? Find(in PictureSignature signature)
    {
        (int Number, int Distance)? nearest = null;
        var limit = FarthestHash;
        var first = firstBits.AsSpan(0, signatures.Count);
        for (var index = 0; index < first.Length; index++)
        {
            if (BitOperations.PopCount(first[index] ^ signature.Bits0) <= limit
                && signature.Distance(signatures[index]) is var distance && distance <= limit
                && signature.ColourDistance(signatures[index]) <= FarthestColour)
            {
                nearest = (numbers[index], distance);
                limit = distance - 1;
            }
        }

        return nearest;
    }
}
