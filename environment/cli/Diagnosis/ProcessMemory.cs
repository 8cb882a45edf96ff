using System.Globalization;

namespace ArtGan.Cli.Diagnosis;

/// <summary>The memory of processes.</summary>
internal static class ProcessMemory
{
    /// <summary>A process's largest resident memory so far (VmHWM), in MB; NaN where the system does not tell.</summary>
    public static double PeakMb(int processId) =>
        MachineProbe.Value($"/proc/{processId}/status", "VmHWM", ':') is { } peak
            ? Math.Round(long.Parse(peak.Split(' ')[0], CultureInfo.InvariantCulture) / 1024.0, 1)
            : double.NaN;
}
