namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>Times our reading and preparing of pictures, and with a peer torchvision's in turns with it.</summary>
/// <param name="Python">The Python with torchvision and PIL; null without a peer.</param>
internal sealed record DataBenchmark(string? Python) : IDisposable
{
    // On both sides: torchvision's loaders get two processes.
    private const int Processors = 2;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("artgan-bench-data-");

    /// <summary>Finds the peer where there shall be one.</summary>
    /// <param name="comparesWithPeer">Whether.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <exception cref="UserException">Debian's Python lacks what is compared with.</exception>
    public static async Task<DataBenchmark> CreateAsync(bool comparesWithPeer, CancellationToken cancellation)
    {
        if (!comparesWithPeer)
        {
            return new(Python: null);
        }

        return await PythonProgram.FindAsync([PythonProgram.Debian], ["torchvision", "PIL"], cancellation) is { } python
            ? new(python)
            : throw new UserException("Debian's Python has no torchvision to compare with; install python3-torchvision and python3-pil, or leave --peer out.");
    }

    /// <summary>Runs one case.</summary>
    /// <param name="dataCase">The case.</param>
    /// <param name="say">Receives what is worth knowing beside the result.</param>
    /// <param name="cancellation">Ends the processes.</param>
    /// <returns>A row, and one more for the first run where the case has it apart.</returns>
    /// <exception cref="UserException">A process ended early.</exception>
    public async Task<IReadOnlyList<BenchmarkResult>> RunAsync(DataCase dataCase, Action<string> say, CancellationToken cancellation)
    {
        dataCase.Make(new DataFiles(folder.FullName), say);
        using var ours = await StartOursAsync(dataCase, cancellation);
        using var peer = Python is { } python && dataCase.HasPeer ? await StartPeerAsync(python, dataCase, cancellation) : null;
        WorkerProcess[] sides = peer is null ? [ours] : [ours, peer];
        var first = await ours.RunAsync(1, cancellation);
        if (peer is not null)
        {
            await peer.RunAsync(1, cancellation);
        }

        var answers = await Turns.TakeAsync(dataCase.Name, sides, dataCase.Rounds, count: 1, say, cancellation);
        var oursMb = answers[0].Max(answer => answer.Mb) ?? ours.PeakMb;
        double[] medians = [.. answers.Select(side => Statistics.Median(side.Select(answer => answer.Ms)))];
        var row = BenchmarkResult.Create(dataCase.Name, medians[0], peer is null ? null : medians[1], oursMb, peer?.PeakMb, dataCase.Rounds);
        return dataCase.HasFirst ? [row, BenchmarkResult.Create($"{dataCase.Name}-first", first.Ms, null, oursMb, null, timings: 1)] : [row];
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Task<WorkerProcess> StartOursAsync(DataCase dataCase, CancellationToken cancellation)
    {
        var (program, arguments) = ChildProcess.Again("bench", "data-worker", dataCase.Name, "--folder", folder.FullName);
        var variables = new Dictionary<string, string> { ["DOTNET_PROCESSOR_COUNT"] = $"{Math.Min(Processors, Environment.ProcessorCount)}" };
        return WorkerProcess.StartAsync(program, arguments, variables, $"The process of '{dataCase.Name}'", cancellation);
    }

    private Task<WorkerProcess> StartPeerAsync(string python, DataCase dataCase, CancellationToken cancellation)
    {
        string[] arguments = [PythonProgram.Script("data.py"), dataCase.Name, "--folder", folder.FullName, "--workers", $"{Processors}"];
        return WorkerProcess.StartAsync(python, arguments, new Dictionary<string, string> { ["PYTHONDONTWRITEBYTECODE"] = "1" }, $"The peer's '{dataCase.Name}'", cancellation);
    }
}
