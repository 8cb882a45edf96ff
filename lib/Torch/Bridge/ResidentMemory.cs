using System.Buffers.Text;
using Microsoft.Win32.SafeHandles;

namespace ArtGan.Torch;

/// <summary>
/// Notices that the process has grown. A graph keeps tensors that no C# object stands for, so that a loss of four
/// bytes may hold any amount; the growth shows in what the system counts.
/// </summary>
internal static class ResidentMemory
{
    private const long Step = 256 << 20;
    private const int TensorsBetweenLooks = 16;
    private const int MillisecondsBetweenLooks = 10;

    private static readonly SafeFileHandle? Statistics =
        OperatingSystem.IsLinux() && File.Exists("/proc/self/statm") ? File.OpenHandle("/proc/self/statm", options: FileOptions.None) : null;

    private static int tensors;
    private static long lastLook;
    private static long known;

    /// <summary>Whether the process takes 256 MB more than when this was last true; to be asked when a tensor has come.</summary>
    internal static bool HasGrown()
    {
        // Two threads may count one tensor for two: the interval need not be exact.
        if (++tensors % TensorsBetweenLooks != 0 || Environment.TickCount64 - lastLook < MillisecondsBetweenLooks)
        {
            return false;
        }

        lastLook = Environment.TickCount64;
        var now = Bytes();
        if (known == 0)
        {
            known = now;
        }

        if (now < known + Step)
        {
            return false;
        }

        known = now;
        return true;
    }

    // "size resident shared ..." in pages; what is shared are files, weights among them, that the system takes back.
    private static long Bytes()
    {
        Span<byte> line = stackalloc byte[256];
        if (Statistics is null || RandomAccess.Read(Statistics, line, 0) == 0)
        {
            return 0;
        }

        line = line[(line.IndexOf((byte)' ') + 1)..];
        return Utf8Parser.TryParse(line, out long resident, out var length) && Utf8Parser.TryParse(line[(length + 1)..], out long shared, out _)
            ? (resident - shared) * Environment.SystemPageSize
            : 0;
    }
}
