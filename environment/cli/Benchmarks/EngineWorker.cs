using System.Diagnostics;
using System.Globalization;
using ArtGan.Cli.Benchmarks.Cases;

namespace ArtGan.Cli.Benchmarks;

/// <summary>Our side of a case: runs it a number of times for each line "run N", and answers with one JSON object a line.</summary>
internal static class EngineWorker
{
    /// <summary>Serves until the requests end.</summary>
    /// <param name="engineCase">The case.</param>
    /// <param name="device">Where.</param>
    /// <param name="threads">Threads of one operator.</param>
    /// <param name="requests">Lines "run N".</param>
    /// <param name="answers">Receives <see cref="ReadyAnswer"/>, then a <see cref="RunAnswer"/> a request.</param>
    public static void Serve(EngineCase engineCase, Device device, int threads, TextReader requests, TextWriter answers)
    {
        set_num_threads(threads);
        manual_seed(Setting.Seed);
        var step = engineCase.Prepare(new Setting(device, engineCase.BFloat16));
        answers.WriteLine(JsonLines.Serialize(new ReadyAnswer(__version__)));
        while (requests.ReadLine() is { } request)
        {
            var count = int.Parse(request.Split(' ')[1], CultureInfo.InvariantCulture);
            Synchronize(device);
            var start = Stopwatch.GetTimestamp();
            using var loss = step.Run(count);
            Synchronize(device);
            var elapsed = Stopwatch.GetElapsedTime(start);
            answers.WriteLine(JsonLines.Serialize(new RunAnswer(elapsed.TotalMilliseconds, loss?.to(ScalarType.Float64).item<double>())));
        }
    }

    private static void Synchronize(Device device)
    {
        if (device.type == DeviceType.CUDA)
        {
            cuda.synchronize(device);
        }
    }
}

/// <summary>A worker's first answer.</summary>
/// <param name="Ready">The library's version.</param>
internal sealed record ReadyAnswer(string Ready);

/// <summary>A worker's answer to a request.</summary>
/// <param name="Ms">Milliseconds for all runs of the request.</param>
/// <param name="Loss">The last run's loss, or null.</param>
internal sealed record RunAnswer(double Ms, double? Loss = null)
{
    /// <summary>Milliseconds of every run of the request; null where they are not taken apart.</summary>
    public IReadOnlyList<double>? Each { get; init; }

    /// <summary>The peak resident memory of what was asked, in MB, where that is not the worker itself.</summary>
    public double? Mb { get; init; }

    /// <summary>How much slower its last parts were than its first.</summary>
    public double? Slowdown { get; init; }

    /// <summary>How many printed characters arrived.</summary>
    public long? Bytes { get; init; }
}
