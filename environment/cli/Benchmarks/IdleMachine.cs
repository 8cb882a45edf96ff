using System.Globalization;

namespace ArtGan.Cli.Benchmarks;

/// <summary>Waits until nobody else uses the processors; /proc/stat counts their time.</summary>
internal sealed class IdleMachine
{
    /// <summary>The share of processor time that the system's own housekeeping may take.</summary>
    private const double TolerableLoad = 0.1;
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(0.2);

    private TimeSpan patience;

    /// <summary>A wait.</summary>
    /// <param name="patience">All the time that may be spent on waiting.</param>
    public IdleMachine(TimeSpan patience) => this.patience = patience;

    /// <summary>How often the machine was busy when the patience had ended.</summary>
    public int BusyCount { get; private set; }

    /// <summary>Waits until the machine is idle, or the patience has ended; the last glance is always taken.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (await LoadAsync(cancellation) > TolerableLoad)
        {
            patience -= Glance;
            if (patience <= TimeSpan.Zero)
            {
                BusyCount++;
                return;
            }
        }
    }

    private static async Task<double> LoadAsync(CancellationToken cancellation)
    {
        var (busyBefore, totalBefore) = Read();
        await Task.Delay(Glance, cancellation);
        var (busy, total) = Read();
        return total > totalBefore ? (busy - busyBefore) / (double)(total - totalBefore) : 0;
    }

    private static (long Busy, long Total) Read() =>
        File.Exists("/proc/stat") ? Parse(File.ReadLines("/proc/stat").First()) : default;

    /// <summary>The line "cpu user nice system idle iowait irq softirq steal ..."; guests are counted as users already.</summary>
    internal static (long Busy, long Total) Parse(string line)
    {
        long[] ticks = [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(8).Select(each => long.Parse(each, CultureInfo.InvariantCulture))];
        var total = ticks.Sum();
        return (total - ticks[3] - ticks[4], total);
    }
}
