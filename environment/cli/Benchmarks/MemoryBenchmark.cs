using System.Globalization;
using ArtGan.Cli.Diagnosis;
using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks;

/// <summary>What a loop of small operators holds when nobody disposes anything.</summary>
internal static class MemoryBenchmark
{
    private static readonly int[] Milestones = [1_000, 10_000, 100_000, 1_000_000];

    /// <summary>Runs the loop in this process and looks at it on the way.</summary>
    /// <param name="cancellation">Stops it.</param>
    public static IEnumerable<MemoryResult> Run(CancellationToken cancellation)
    {
        using var one = ones(1);
        var done = 0;
        foreach (var milestone in Milestones)
        {
            Add(one, milestone - done, cancellation);
            done = milestone;
            yield return new MemoryResult("memory", done, TensorMemory.LiveTensors, ResidentMb());
        }
    }

    private static void Add(Tensor one, int count, CancellationToken cancellation)
    {
        for (var index = 0; index < count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            _ = one + one;
        }
    }

    private static double ResidentMb() =>
        MachineProbe.Value("/proc/self/status", "VmRSS", ':') is { } resident
            ? Math.Round(long.Parse(resident.Split(' ')[0], CultureInfo.InvariantCulture) / 1024.0, 1)
            : double.NaN;
}

/// <summary>One look at the loop.</summary>
/// <param name="Name">The benchmark.</param>
/// <param name="Operators">Operators run so far.</param>
/// <param name="LiveTensors">Tensors that are not released yet.</param>
/// <param name="ResidentMb">Resident memory in MB.</param>
internal sealed record MemoryResult(string Name, int Operators, long LiveTensors, double ResidentMb);
