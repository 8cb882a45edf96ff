using System.Globalization;
using System.Text.RegularExpressions;

namespace ArtGan.Experiments;

/// <summary>The folder of one run, <c>00007-mnist-dcgan</c>, and the names of what is in it.</summary>
public sealed partial class RunFolder
{
    private const string FakesName = "fakes", VerdictsName = "verdicts", FirstFakes = "fakes_init.png";

    private RunFolder(string path, int number) => (FullPath, Number) = (path, number);

    /// <summary>The folder's full path.</summary>
    public string FullPath { get; }

    /// <summary>The run's number, unique among the runs beside it.</summary>
    public int Number { get; }

    /// <summary>The folder's name.</summary>
    public string Name => Path.GetFileName(FullPath);

    /// <summary>Every option and where the run was made.</summary>
    public string RecordPath => Inside("run.json");

    /// <summary>One line of measures a tick.</summary>
    public string StatsPath => Inside("stats.jsonl");

    /// <summary>What the training doctor said, one diagnosis a line.</summary>
    public string DiagnosesPath => Inside("diagnoses.jsonl");

    /// <summary>What happened, for people.</summary>
    public string LogPath => Inside("log.txt");

    /// <summary>Scores, one a line.</summary>
    public string MetricsPath => Inside("metrics.jsonl");

    /// <summary>Painted pictures above the training pictures nearest to them, once the run was evaluated.</summary>
    public string NearestPath => Inside("nearest.png");

    /// <summary>A grid of real pictures.</summary>
    public string RealsPath => Inside("reals.png");

    /// <summary>The card of the data set, in Markdown.</summary>
    public string CardPath => Inside("data-card.md");

    /// <summary>The card of the pictures that are turned into those of the data set, in Markdown.</summary>
    public string ContentCardPath => Inside("content-card.md");

    /// <summary>The samples through time.</summary>
    public string ProgressPath => Inside("progress.gif");

    /// <summary>The report.</summary>
    public string ReportPath => Inside("report.html");

    /// <summary>Where runs are kept unless said otherwise.</summary>
    public static string DefaultRoot => Path.Combine(Repository.Root, "experiments", "runs");

    /// <summary>Creates the folder of a new run, under a number that no other process gets.</summary>
    /// <param name="root">The folder of all runs.</param>
    /// <param name="name">What the run is called.</param>
    /// <exception cref="UserException">The folder cannot be written.</exception>
    public static RunFolder Create(string root, string name)
    {
        try
        {
            root = Path.GetFullPath(root);
            Directory.CreateDirectory(root);
            for (var number = All(root).Select(run => run.Number).DefaultIfEmpty().Max() + 1; ; number++)
            {
                // Whoever makes the folder of the bare number holds the number; names differ, so they could not tell.
                var claim = Path.Combine(root, Digits(number));
                if (!PosixFolder.TryCreate(claim))
                {
                    continue;
                }

                if (Directory.EnumerateDirectories(root, $"{Digits(number)}-*").Any())
                {
                    Directory.Delete(claim);
                    continue;
                }

                var path = Path.Combine(root, $"{Digits(number)}-{name}");
                Directory.Move(claim, path);
                return new RunFolder(path, number);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"No run folder could be made in '{root}' ({error.Message.TrimEnd('.')}); free some space or choose another folder.", error);
        }
    }

    /// <summary>The run that somebody means.</summary>
    /// <param name="reference">A folder, a number, or "latest".</param>
    /// <param name="root">The folder of all runs.</param>
    /// <exception cref="UserException">There is no such run.</exception>
    public static RunFolder Find(string reference, string root)
    {
        ArgumentNullException.ThrowIfNull(reference);
        var runs = All(root);
        var found = reference switch
        {
            "latest" => runs is [.., var newest] ? newest : null,
            _ when int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => runs.FirstOrDefault(run => run.Number == number),
            _ => At(reference) ?? At(Path.Combine(root, reference)),
        };
        if (found is null)
        {
            var hint = runs.Count == 0 ? "there are no runs yet, so start one with 'artgan train'" : $"the latest is {runs[^1].Number} ({runs[^1].Name})";
            throw new UserException($"There is no run '{reference}' in '{root}'; {hint}.");
        }

        return found;
    }

    /// <summary>Every run, by number.</summary>
    /// <param name="root">The folder of all runs.</param>
    public static IReadOnlyList<RunFolder> All(string root) => Directory.Exists(root)
        ? [.. Directory.EnumerateDirectories(Path.GetFullPath(root)).Select(Named).OfType<RunFolder>().OrderBy(run => run.Number)]
        : [];

    /// <summary>The grid of samples after some steps; the first is called "init".</summary>
    /// <param name="step">Steps done.</param>
    public string FakesPath(long step) =>
        Inside(step == 0 ? FirstFakes : string.Create(CultureInfo.InvariantCulture, $"{FakesName}{step:D6}.png"));

    /// <summary>The grid of samples with the discriminator's verdicts after some steps.</summary>
    /// <param name="step">Steps done.</param>
    public string VerdictsPath(long step) => Inside(string.Create(CultureInfo.InvariantCulture, $"{VerdictsName}{step:D6}.png"));

    /// <summary>The grids of samples there are, by step.</summary>
    public IReadOnlyList<(long Step, string Path)> Fakes() => Grids(FakesName);

    /// <summary>The grids of samples with verdicts there are, by step.</summary>
    public IReadOnlyList<(long Step, string Path)> Verdicts() => Grids(VerdictsName);

    /// <summary>Keeps other processes from training this run until disposed; ends with the process, however that ends.</summary>
    /// <exception cref="UserException">Another process trains it.</exception>
    internal IDisposable Lock()
    {
        try
        {
            return new FileStream(Inside(".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException error)
        {
            throw new UserException($"The run '{FullPath}' is being trained by another process; wait for it or stop it first.", error);
        }
    }

    /// <summary>Whether another process trains this run now.</summary>
    internal bool IsLocked()
    {
        try
        {
            Lock().Dispose();
            return false;
        }
        catch (UserException)
        {
            return true;
        }
    }

    /// <summary>The run in a folder, or null where the folder is not a run's.</summary>
    internal static RunFolder? At(string path)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(path) ? Named(path) : null;
    }

    // A folder by its full path, where its name is that of a run.
    private static RunFolder? Named(string path)
    {
        var match = NamePattern().Match(Path.GetFileName(path));
        return match.Success ? new RunFolder(path, int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)) : null;
    }

    private IReadOnlyList<(long Step, string Path)> Grids(string name) =>
    [
        .. Directory.EnumerateFiles(FullPath, $"{name}*.png")
            .Select(path => (Step: StepOf(Path.GetFileName(path)), Path: path))
            .Where(entry => entry.Step >= 0)
            .OrderBy(entry => entry.Step),
    ];

    private static long StepOf(string file) => file == FirstFakes
        ? 0
        : GridPattern().Match(file) is { Success: true } match ? long.Parse(match.Groups["step"].ValueSpan, CultureInfo.InvariantCulture) : -1;

    private static string Digits(int number) => number.ToString("D5", CultureInfo.InvariantCulture);

    private string Inside(string name) => Path.Combine(FullPath, name);

    [GeneratedRegex(@"^(?<number>\d{5,9})-.+$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(fakes|verdicts)(?<step>\d{6,18})\.png$", RegexOptions.CultureInvariant)]
    private static partial Regex GridPattern();
}
