using System.Globalization;
using System.Runtime.InteropServices;

namespace ArtGan.Cli.Diagnosis;

/// <summary>Looks at the machine.</summary>
internal static class MachineProbe
{
    public static MachineReport Look(string root) => new(
        Value("/etc/os-release", "PRETTY_NAME", '=')?.Trim('"') ?? RuntimeInformation.OSDescription,
        Value("/proc/cpuinfo", "model name", ':'),
        RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant(),
        Environment.ProcessorCount,
        GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 20,
        Megabytes(Value("/proc/meminfo", "MemAvailable", ':')),
        DiskFree(root),
        Environment.GetEnvironmentVariable("HOME"));

    /// <summary>The first value of a key in a file of "key SEPARATOR value" lines; null where there is none.</summary>
    internal static string? Value(string file, string key, char separator)
    {
        try
        {
            return File.ReadLines(file)
                .Where(line => line.StartsWith(key, StringComparison.Ordinal) && line.Contains(separator, StringComparison.Ordinal))
                .Select(line => line[(line.IndexOf(separator, StringComparison.Ordinal) + 1)..].Trim())
                .FirstOrDefault();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static long? Megabytes(string? kilobytes) =>
        long.TryParse(kilobytes?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value >> 10 : null;

    private static long? DiskFree(string root)
    {
        try
        {
            return new DriveInfo(root).AvailableFreeSpace >> 20;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
