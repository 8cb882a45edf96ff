using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>What a journal was begun with: the content of <c>sweep.json</c> in its folder.</summary>
/// <param name="Sweep">The sweep's name.</param>
/// <param name="FileSha256">Stands for its file's content.</param>
/// <param name="PresetSha256">Stands for the preset's options.</param>
/// <param name="Steps">Steps of a trial.</param>
/// <param name="Trials">Trials, where others would change who goes on; null where more may follow.</param>
internal sealed record SweepHeader(string Sweep, string FileSha256, string PresetSha256, int Steps, int? Trials)
{
    /// <summary>The header of a sweep.</summary>
    internal static SweepHeader Of(Sweep sweep) => new(
        sweep.Name,
        sweep.Sha256,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Changed(sweep.Preset)))),
        sweep.Steps,
        sweep.Method == SweepMethod.Halving ? sweep.Trials : null);

    // An option that a later version adds is at its default and changes nothing.
    private static string Changed(Preset preset)
    {
        var defaults = OptionTable.ToJson(new ExperimentOptions());
        return string.Join('\n', preset.OptionValues.Where(option => !JsonNode.DeepEquals(option.Value, defaults[option.Key])).Select(option => $"{option.Key}={option.Value}"));
    }

    /// <summary>What of a sweep is not as it was; null where all is.</summary>
    internal string? Difference(SweepHeader now) =>
        Sweep != now.Sweep ? $"was begun for the sweep '{Sweep}'"
        : FileSha256 != now.FileSha256 ? "was begun before its file was changed"
        : Steps != now.Steps ? string.Create(CultureInfo.InvariantCulture, $"was begun with {Steps} steps a trial, not {now.Steps}")
        : Trials != now.Trials ? string.Create(CultureInfo.InvariantCulture, $"was begun with {Trials} trials, not {now.Trials}, which decide who goes on")
        : PresetSha256 != now.PresetSha256 ? "was begun before its preset was changed"
        : null;
}

/// <summary>
/// The folder of a sweep: <c>trials.jsonl</c> with one event a line, <c>sweep.json</c>, <c>sweep.html</c>, and a lock
/// that one process holds. What is there survives a kill at any moment.
/// </summary>
internal sealed class SweepJournal : IDisposable
{
    internal const string EventsName = "trials.jsonl";

    private const string HeaderName = "sweep.json", PageName = "sweep.html";

    private readonly FileStream held;
    private readonly StepLog<TrialEvent> log;
    private readonly Lock gate = new();

    private SweepJournal(string folder, FileStream held)
    {
        (Folder, this.held) = (folder, held);
        log = new(Path.Combine(folder, EventsName), SweepJson.Default.TrialEvent, each => each.Trial);
        // A killed process leaves half a line, which would spoil the next.
        log.Truncate(long.MaxValue);
    }

    /// <summary>The folder.</summary>
    internal string Folder { get; }

    /// <summary>The sweep's page.</summary>
    internal string PagePath => Path.Combine(Folder, PageName);

    /// <summary>All events so far.</summary>
    internal IReadOnlyList<TrialEvent> Events
    {
        get
        {
            lock (gate)
            {
                return [.. log.Entries];
            }
        }
    }

    /// <summary>Opens a sweep's journal, or begins it.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="restart">Whether what is there is put aside.</param>
    /// <exception cref="UserException">Another process runs the sweep, or it has changed since the journal was begun.</exception>
    internal static SweepJournal Open(Sweep sweep, string folder, bool restart = false)
    {
        folder = Path.GetFullPath(folder);
        var held = Hold(sweep, folder);
        try
        {
            if (restart)
            {
                PutAside(folder);
            }

            var (path, now) = (Path.Combine(folder, HeaderName), SweepHeader.Of(sweep));
            if (!File.Exists(path))
            {
                AtomicFile.WriteText(path, JsonSerializer.Serialize(now, SweepJson.Default.SweepHeader) + "\n");
            }
            else if (ReadHeader(path).Difference(now) is { } difference)
            {
                throw new UserException($"The journal in '{folder}' {difference}; take that back, add --restart to begin anew (the old journal is kept), or choose another folder with --out.");
            }

            return new(folder, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Adds an event.</summary>
    internal void Append(TrialEvent happened)
    {
        lock (gate)
        {
            log.Append(happened with { Time = DateTime.UtcNow });
        }
    }

    /// <summary>The newest event of a trial, on one rung or on any; null where nothing has happened.</summary>
    internal TrialEvent? Newest(int trial, int? rung = null) => Events.LastOrDefault(each => each.Trial == trial && (rung is null || each.Rung == rung));

    /// <summary>The name of a trial's run folder; null where it has none.</summary>
    internal string? Run(int trial) => Events.LastOrDefault(each => each.Trial == trial && each.Run is not null)?.Run;

    /// <summary>How often a trial's process was killed on a rung.</summary>
    internal int Kills(int trial, int rung) => Events.Count(each => each.Trial == trial && each.Rung == rung && each.Status == TrialStatus.Killed);

    /// <summary>Steps that all trials have together.</summary>
    /// <param name="promised">Steps that trials in training, by number, will have.</param>
    internal long Steps(IReadOnlyDictionary<int, long> promised)
    {
        var steps = Events.GroupBy(each => each.Trial).ToDictionary(trial => trial.Key, trial => trial.Max(each => each.Steps));
        foreach (var (trial, most) in promised)
        {
            steps[trial] = Math.Max(most, steps.GetValueOrDefault(trial));
        }

        return steps.Values.Sum();
    }

    /// <summary>Lets other processes run the sweep.</summary>
    public void Dispose() => held.Dispose();

    private static FileStream Hold(Sweep sweep, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The sweep's folder '{folder}' could not be made ({error.Message.TrimEnd('.')}); choose another with --out.", error);
        }

        try
        {
            return new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The sweep '{sweep.Name}' is being run in '{folder}' by another process; wait for it, stop it, or choose another folder with --out.", error);
        }
    }

    private static SweepHeader ReadHeader(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), SweepJson.Default.SweepHeader) ?? throw new JsonException("it is empty");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}), so it is not known what the journal beside it is of; add --restart to begin anew (the old journal is kept).", error);
        }
    }

    private static void PutAside(string folder)
    {
        var aside = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"before-{DateTime.UtcNow:yyyyMMdd-HHmmss-fff}"));
        foreach (var file in new[] { EventsName, HeaderName, PageName }.Select(name => Path.Combine(folder, name)).Where(File.Exists))
        {
            Directory.CreateDirectory(aside);
            File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
        }
    }
}
