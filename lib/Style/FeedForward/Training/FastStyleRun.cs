using System.Globalization;
using System.Security.Cryptography;
using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Training;

namespace ArtGan.Style;

/// <summary>
/// Training of one style with its files: beside <c>net.safetensors</c> a folder <c>net.training</c> holds checkpoints, <c>log.jsonl</c> and previews. Stopped
/// anywhere, it goes on from the last checkpoint and ends in the same weights.
/// </summary>
public sealed class FastStyleRun : IDisposable
{
    private const int KeptCheckpoints = 2;
    private readonly FastStyleTrainingOptions options;
    private readonly FastStyleTraining training;
    private readonly CheckpointStore checkpoints;
    private readonly StepLog<FastStyleTick> log;
    private readonly Picture preview;
    private readonly string path;
    private readonly Dictionary<string, string> facts;

    /// <summary>Begins training, or goes on.</summary>
    /// <param name="path">The network's file to be.</param>
    /// <param name="options">How to train.</param>
    /// <param name="network">Looks on; the caller keeps it.</param>
    /// <param name="stylePath">The file of the picture whose style is learnt.</param>
    /// <param name="data">Photographs.</param>
    /// <param name="resume">Whether to go on from the last checkpoint, which must be there.</param>
    /// <exception cref="UserException">A picture or checkpoint cannot be read, or there is something to go on from and nobody asked to.</exception>
    public FastStyleRun(string path, FastStyleTrainingOptions options, StyleNetwork network, string stylePath, IPictureSet data, bool resume)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        (this.path, this.options) = (Path.GetFullPath(path), options);
        Folder = Path.ChangeExtension(this.path, ".training");
        checkpoints = new(Folder, KeptCheckpoints);
        if (resume && checkpoints.Latest is null) throw new UserException($"There is no checkpoint in '{Folder}' to go on from; leave --resume out.");
        if (!resume && checkpoints.Latest is { } found) throw new UserException($"'{Folder}' has a checkpoint at step {found.Step}; go on with --resume, or write to another file.");
        var style = Picture.Load(stylePath);
        facts = Facts(options, network, stylePath, data);
        training = new(options, network, style, data);
        Directory.CreateDirectory(Folder);
        checkpoints.Tidy();
        log = new(Path.Combine(Folder, "log.jsonl"), FastStyleJson.Default.FastStyleTick, tick => tick.Step);
        // The first photograph of the set, the same in every run.
        preview = Picture.FromPlanar(data[0], data.Channels, data.Height, data.Width);
        if (checkpoints.Latest is not { } latest) return;
        training.Restore(latest.Read());
        log.Truncate(training.StepsDone);
    }

    /// <summary>Checkpoints, log and previews.</summary>
    public string Folder { get; }

    /// <summary>Steps done.</summary>
    public long StepsDone => training.StepsDone;

    /// <summary>Time spent in steps, that before a resume included.</summary>
    public TimeSpan Elapsed => training.Elapsed;

    /// <summary>Lines of the log so far.</summary>
    public IReadOnlyList<FastStyleTick> Log => log.Entries;

    /// <summary>Trains to the end and writes the network; stopped before, it writes a checkpoint and the network as it is.</summary>
    /// <param name="onTick">Told of each line of the log.</param>
    /// <param name="cancellation">Stops after the step at hand.</param>
    /// <exception cref="OperationCanceledException">Cancelled; everything is written.</exception>
    public void Train(Action<FastStyleTick>? onTick = null, CancellationToken cancellation = default)
    {
        try
        {
            while (StepsDone < options.Steps)
            {
                training.Train(NextPause(), tick => Note(tick, onTick), cancellation);
                if (StepsDone % options.PreviewEvery == 0) SavePreview();
                if (StepsDone % options.CheckpointEvery == 0) checkpoints.Write(training.Snapshot());
            }
        }
        finally
        {
            // What ended it, a full disk for one, may also end this; the checkpoints before are whole.
            checkpoints.Write(training.Snapshot());
            FastStyleFile.Save(path, training.Network, $"fast-style-transfer's network, trained with ArtGan for {facts["style"]}, {StepsDone} steps", new Dictionary<string, string>(facts) { ["steps_done"] = Text(StepsDone) });
        }

        SavePreview();
    }

    /// <inheritdoc/>
    public void Dispose() => training.Dispose();

    private long NextPause()
    {
        long Next(int every) => ((StepsDone / every) + 1) * every;
        return Math.Min(options.Steps, Math.Min(Next(options.PreviewEvery), Next(options.CheckpointEvery)));
    }

    private void Note(FastStyleTick tick, Action<FastStyleTick>? onTick)
    {
        log.Append(tick);
        onTick?.Invoke(tick);
    }

    private void SavePreview() =>
        training.Preview(preview).Save(Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"preview-{StepsDone:D6}.png")));

    private static Dictionary<string, string> Facts(FastStyleTrainingOptions options, StyleNetwork network, string stylePath, IPictureSet data) => new()
    {
        ["style"] = Path.GetFileName(stylePath),
        ["style_sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(stylePath))),
        ["data"] = data.Name,
        ["data_fingerprint"] = data.Fingerprint,
        ["looked_on"] = $"{network.Name} {network.Hash}",
        ["steps"] = Text(options.Steps),
        ["size"] = Text(options.Size),
        ["style_size"] = Text(options.StyleSize ?? options.Size),
        ["batch"] = Text(options.Batch),
        ["learning_rate"] = Text(options.LearningRate),
        ["content_weight"] = Text(options.ContentWeight),
        ["style_weight"] = Text(options.StyleWeight),
        ["total_variation_weight"] = Text(options.TotalVariationWeight),
        ["seed"] = Text(options.Seed),
        ["precision"] = options.Precision.ToString().ToLowerInvariant(),
    };

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);
}
