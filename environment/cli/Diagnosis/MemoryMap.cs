using System.Globalization;
using System.Runtime.InteropServices;

namespace ArtGan.Cli.Diagnosis;

/// <summary>What this process has loaded and where its memory lies, as the kernel tells it (/proc/self/maps).</summary>
internal static class MemoryMap
{
    private const string File = "/proc/self/maps";
    private const int LargeBlock = 64 << 20;

    /// <summary>The first loaded file whose name begins so; null where none is.</summary>
    public static string? LoadedFile(string beginning) =>
        Lines()
            .Select(line => line.IndexOf('/', StringComparison.Ordinal) is var start and >= 0 ? line[start..] : "")
            .FirstOrDefault(path => Path.GetFileName(path).StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>
    /// Whether malloc takes a large block from the heap, on the calling thread. Mapped blocks are given back
    /// to the kernel at once, and every step of a training pays for their pages anew.
    /// </summary>
    public static unsafe bool LargeBlocksStayInHeap()
    {
        var block = (nuint)NativeMemory.Alloc(LargeBlock);
        try
        {
            return Lines().Any(line => line.EndsWith("[heap]", StringComparison.Ordinal) && Contains(line, block));
        }
        finally
        {
            NativeMemory.Free((void*)block);
        }
    }

    internal static bool Contains(string line, nuint address)
    {
        var range = line.Split(' ', 2)[0].Split('-');
        return address >= nuint.Parse(range[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture)
            && address < nuint.Parse(range[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<string> Lines() => System.IO.File.Exists(File) ? System.IO.File.ReadLines(File) : [];
}
