using ArtGan.Cli.Kernels;

namespace ArtGan.Cli.Benchmarks;

/// <summary>Times our kernel through Jupyter's own client, and with a peer IPython's in turns with it.</summary>
/// <param name="Python">The Python that has the client.</param>
/// <param name="ComparesWithIPython">Whether IPython's kernel does the same.</param>
internal sealed record KernelBenchmark(string Python, bool ComparesWithIPython)
{
    private const string PeerKernel = "python3";
    private const double Tail = 0.95;

    /// <summary>Finds a Python with the client, and with IPython's kernel where that is to be compared with.</summary>
    /// <param name="comparesWithIPython">Whether it is.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="UserException">Debian's Python has them not.</exception>
    public static async Task<KernelBenchmark> CreateAsync(bool comparesWithIPython, CancellationToken cancellation)
    {
        string[] modules = comparesWithIPython ? ["jupyter_client", "ipykernel"] : ["jupyter_client"];
        return await PythonProgram.FindAsync([PythonProgram.Debian], modules, cancellation) is { } python
            ? new(python, comparesWithIPython)
            : throw new UserException("Debian's Python has no Jupyter client to drive kernels with; install python3-ipykernel.");
    }

    /// <summary>Runs one case.</summary>
    /// <param name="kernelCase">The case.</param>
    /// <param name="say">Receives what is worth knowing beside the result.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>A row, and one more for the slowest runs where the case has them apart.</returns>
    /// <exception cref="UserException">A process ended early.</exception>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(KernelCase kernelCase, Action<string> say, CancellationToken cancellation)
    {
        var home = Directory.CreateTempSubdirectory("artgan-bench-");
        var sides = new List<WorkerProcess>();
        try
        {
            KernelSpecification.OfThisCheckout().Install(home.FullName);
            foreach (var kernel in ComparesWithIPython ? (string[])[KernelSpecification.Name, PeerKernel] : [KernelSpecification.Name])
            {
                sides.Add(await StartAsync(kernelCase, kernel, home.FullName, cancellation));
            }

            foreach (var side in kernelCase.WarmUps > 0 ? sides : [])
            {
                await side.RunAsync(kernelCase.WarmUps, cancellation);
            }

            return Results(kernelCase, await Turns.TakeAsync(kernelCase.Name, sides, kernelCase.Rounds, kernelCase.Count, say, cancellation));
        }
        finally
        {
            sides.ForEach(side => side.Dispose());
            home.Delete(recursive: true);
        }
    }

    private Task<WorkerProcess> StartAsync(KernelCase kernelCase, string kernel, string home, CancellationToken cancellation)
    {
        var variables = new Dictionary<string, string>
        {
            ["JUPYTER_PATH"] = home,
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            // The debugger that ipykernel loads would fill the last words with advice.
            ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1",
        };
        return WorkerProcess.StartAsync(
            Python, [PythonProgram.Script("kernel.py"), kernelCase.Name, "--kernel", kernel], variables, $"The client of kernel '{kernel}' in '{kernelCase.Name}'", cancellation);
    }

    internal static IReadOnlyList<BenchmarkResult> Results(KernelCase kernelCase, IReadOnlyList<IReadOnlyList<RunAnswer>> sides)
    {
        double[][] times = [.. sides.Select(side => side.SelectMany(answer => answer.Each ?? [answer.Ms]).ToArray())];
        var (ours, peer) = (sides[0], sides.ElementAtOrDefault(1));
        BenchmarkResult Row(string name, Func<double[], double> summary) => BenchmarkResult.Create(
            name, summary(times[0]), peer is null ? null : summary(times[1]), ours.Max(answer => answer.Mb) ?? double.NaN, peer?.Max(answer => answer.Mb), times[0].Length)
            with
        {
            OursSlowdown = Rounded(ours[^1].Slowdown),
            PeerSlowdown = Rounded(peer?[^1].Slowdown),
            OursBytes = ours[^1].Bytes,
            PeerBytes = peer?[^1].Bytes,
        };

        var median = Row(kernelCase.Name, values => Statistics.Median(values));
        return kernelCase.HasTail ? [median, Row($"{kernelCase.Name}-p95", values => Statistics.Quantile(values, Tail))] : [median];
    }

    private static double? Rounded(double? value) => value is { } number ? Math.Round(number, 3) : null;
}
