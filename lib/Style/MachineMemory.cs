using System.Globalization;

namespace ArtGan.Style;

/// <summary>The memory that work may take before the machine begins to suffer.</summary>
internal static class MachineMemory
{
    private const string Linux = "/proc/meminfo", Field = "MemAvailable:";

    /// <summary>Bytes: what Linux calls available, and no more than the limit of a container leaves.</summary>
    public static long Available
    {
        get
        {
            var limit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes - Environment.WorkingSet;
            return Math.Max(0, Math.Min(limit, Free ?? limit));
        }
    }

    private static long? Free => !File.Exists(Linux) ? null : File.ReadLines(Linux)
        .Where(line => line.StartsWith(Field, StringComparison.Ordinal))
        .Select(line => (long?)long.Parse(line.AsSpan(Field.Length).Trim().TrimEnd("kB ").Trim(), CultureInfo.InvariantCulture) << 10)
        .FirstOrDefault();
}
