using System.Buffers.Binary;

namespace ArtGan.Tests.Torch.StateFiles;

/// <summary>Damages files: blindly, and where their structure hurts most. The same seed gives the same damage.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly ulong[] Extremes =
        [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0x7fffffffffffffff, 0x8000000000000000, ulong.MaxValue];

    // Every instruction of pickle, the dangerous ones included.
    private static readonly byte[] Instructions =
        [.. "(.0124BCDFGIJKLMNPQRSTUVX]abcdeghijlopqrstu)}"u8, 0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98];

    private readonly Random random = new(seed);

    /// <summary>The content after one to four changes.</summary>
    public byte[] Of(byte[] content)
    {
        var changed = content;
        for (var left = random.Next(1, 5); left > 0 && changed.Length > 0; left--) changed = Change([.. changed]);
        return changed;
    }

    private byte[] Change(byte[] content)
    {
        var at = random.Next(content.Length);
        switch (random.Next(9))
        {
            case 0:
                content[at] ^= (byte)(1 << random.Next(8));
                return content;
            case 1:
                content[at] = (byte)random.Next(256);
                return content;
            case 2:
                content[at] = Instructions[random.Next(Instructions.Length)];
                return content;
            case 3:
                return content[..at];
            case 4:
                return [.. content[..at], .. Slice(content), .. content[at..]];
            case 5:
                return [.. content[..at], .. content[Math.Min(content.Length, at + random.Next(1, 40))..]];
            case 6:
                var slice = Slice(content).AsSpan();
                slice[..Math.Min(slice.Length, content.Length - at)].CopyTo(content.AsSpan(at));
                return content;
            case 7:
                Span<byte> number = stackalloc byte[sizeof(ulong)];
                BinaryPrimitives.WriteUInt64LittleEndian(number, Extremes[random.Next(Extremes.Length)]);
                number = number[..Math.Min(1 << random.Next(4), content.Length - at)];
                number.CopyTo(content.AsSpan(at));
                return content;
            default:
                return ChangeDigits(content);
        }
    }

    // Numbers of headers and names of storages are text.
    private byte[] ChangeDigits(byte[] content)
    {
        int[] digits = [.. Enumerable.Range(0, content.Length).Where(index => content[index] is >= (byte)'0' and <= (byte)'9')];
        if (digits.Length == 0) return content;
        var at = digits[random.Next(digits.Length)];
        byte[][] replacements = [[(byte)random.Next('0', '9' + 1)], "-1"u8.ToArray(), "9223372036854775807"u8.ToArray(), "1e3"u8.ToArray(), "99"u8.ToArray(), []];
        return [.. content[..at], .. replacements[random.Next(replacements.Length)], .. content[(at + 1)..]];
    }

    private byte[] Slice(byte[] content)
    {
        var start = random.Next(content.Length);
        return content[start..Math.Min(content.Length, start + random.Next(1, 60))];
    }
}
