using System.Globalization;
using ArtGan.Cli.Benchmarks;
using Spectre.Console;

namespace ArtGan.Cli.Commands;

/// <summary>Runs the cases of a benchmark and reports them: as JSON one line each as they come, otherwise as a table.</summary>
internal static class BenchmarkReport
{
    /// <summary>Runs every case; one that cannot be run is said and the others go on.</summary>
    /// <param name="context">The command's.</param>
    /// <param name="cases">The cases.</param>
    /// <param name="name">A case's name.</param>
    /// <param name="run">Runs a case and gives its rows.</param>
    /// <returns>The exit code: failure where a case could not be run.</returns>
    public static async Task<int> RunAsync<T>(
        CommandContext context, IReadOnlyList<T> cases, Func<T, string> name, Func<T, Task<IReadOnlyList<BenchmarkResult>>> run)
    {
        var results = new List<BenchmarkResult>();
        var failed = false;
        foreach (var each in cases)
        {
            context.Say($"{name(each)} ...");
            try
            {
                var rows = await run(each);
                results.AddRange(rows);
                foreach (var row in context.Json ? rows : [])
                {
                    context.Result(row);
                }
            }
            catch (UserException error)
            {
                context.Say(error.Message);
                failed = true;
            }
        }

        var ratios = results.Select(result => result.Ratio).OfType<double>().ToList();
        double? mean = ratios.Count > 0 ? Statistics.GeometricMean(ratios) : null;
        if (!context.Json)
        {
            context.Terminal.WriteResult(Table(results, mean));
        }
        else if (mean is { } ratio)
        {
            context.Say(string.Create(CultureInfo.InvariantCulture, $"Geometric mean of the ratios: {ratio:0.000}"));
        }

        return failed ? ExitCode.Failure : ExitCode.Success;
    }

    private static Table Table(IReadOnlyList<BenchmarkResult> results, double? mean)
    {
        var table = new Table().RoundedBorder().AddColumn("case");
        foreach (var heading in (string[])["ours ms", "peer ms", "ours / peer", "ours MB", "peer MB", "n"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        foreach (var result in results)
        {
            table.AddRow(
                result.Name, Milliseconds(result.OursMs), Milliseconds(result.PeerMs), Text(result.Ratio, "0.00"),
                Text(result.OursMb, "0"), Text(result.PeerMb, "0"), $"{result.N}");
        }

        return mean is null ? table : table.AddRow("geometric mean", "", "", Text(mean, "0.00"));
    }

    private static string Milliseconds(double? value) => Text(value, value < 1 ? "0.00000" : value < 100 ? "0.00" : "0");

    private static string Text(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
