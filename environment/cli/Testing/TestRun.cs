using System.Globalization;

namespace ArtGan.Cli.Testing;

/// <summary>One run of the built tests in a process of their own.</summary>
/// <param name="Report">What the tests gave.</param>
/// <param name="ExitCode">What the test platform said.</param>
/// <param name="Log">All that it printed.</param>
internal sealed record TestRun(TestReport Report, int ExitCode, string Log)
{
    private const string MirrorVariable = "ARTGAN_MIRROR";
    /// <summary>Tells tests that take very long whether they were asked for by name.</summary>
    private const string FilterVariable = "ARTGAN_TEST_FILTER";
    /// <summary>A test that takes longer hangs.</summary>
    private const string HangTimeout = "15m";
    private const int KeptRuns = 20;

    /// <summary>Runs the tests.</summary>
    /// <param name="filter">The test platform's filter, a part of a name in the simplest case; null runs all.</param>
    /// <param name="terminal">Where progress goes.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="UserException">The tests are not built.</exception>
    public static async Task<TestRun> StartAsync(string? filter, Terminal terminal, CancellationToken cancellation)
    {
        var root = Repository.Root;
        var tests = Path.Combine(root, "artifacts", "bin", "ArtGan.Tests", "release", "ArtGan.Tests.dll");
        if (!File.Exists(tests))
        {
            throw new UserException("The tests are not built; start them with 'environment/artgan test', which builds them.");
        }

        var stamp = string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:yyyyMMdd-HHmmss}-{Environment.ProcessId}");
        var results = Path.Combine(root, "artifacts", "test");
        var folder = Path.Combine(results, stamp);
        Directory.CreateDirectory(folder);
        RemoveOld(results);
        var log = Path.Combine(folder, "log.txt");
        var progress = new TestProgress(terminal);
        await using var writer = TextWriter.Synchronized(new StreamWriter(log) { AutoFlush = true });
        var code = await ChildProcess.RunAsync(ChildProcess.Dotnet, Arguments(tests, folder, filter), Receive, Variables(root, filter), cancellation);
        return new TestRun(TestReport.Load(Path.Combine(folder, "results.trx")), code, log);

        void Receive(string line)
        {
            writer.WriteLine(line);
            progress.Receive(line);
        }
    }

    /// <summary>Names begin with the time, so that the order of names is that of runs.</summary>
    private static void RemoveOld(string results)
    {
        foreach (var old in Directory.EnumerateDirectories(results).OrderDescending(StringComparer.Ordinal).Skip(KeptRuns))
        {
            try
            {
                Directory.Delete(old, recursive: true);
            }
            catch (IOException)
            {
                // Another run is removing it too.
            }
        }
    }

    private static IEnumerable<string> Arguments(string tests, string folder, string? filter) =>
    [
        "test", tests,
        "--results-directory", folder,
        "--logger", "trx;LogFileName=results.trx",
        "--logger", "console;verbosity=normal",
        "--blame-hang-timeout", HangTimeout, "--blame-hang-dump-type", "none",
        .. filter is null ? Array.Empty<string>() : ["--filter", filter],
    ];

    /// <summary>Data beside the checkout serve the tests where there are some; the product itself never looks there.</summary>
    private static Dictionary<string, string> Variables(string root, string? filter)
    {
        var variables = new Dictionary<string, string> { [FilterVariable] = filter ?? "" };
        var mirror = Path.GetFullPath(Path.Combine(root, "..", "shared", "assets"));
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(MirrorVariable)) && Directory.Exists(mirror))
        {
            variables[MirrorVariable] = mirror;
        }

        return variables;
    }
}
