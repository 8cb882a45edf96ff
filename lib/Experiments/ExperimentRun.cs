using System.Globalization;
using ArtGan.Experiments.Live;
using ArtGan.Imaging;
using ArtGan.Models;
using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>
/// A preset being trained in a run folder. Stop it anywhere, by cancellation or by killing the process: resumed,
/// it ends in the same weights as a run that was never stopped.
/// </summary>
/// <example><code>
/// using var run = ExperimentRun.Start(Preset.Find("mnist-dcgan").With("steps", 1500));
/// run.Train(tick => Console.WriteLine(tick.LossG));
/// </code></example>
public sealed class ExperimentRun : IDisposable
{
    private readonly IDisposable folderLock;
    private readonly RunRecord record;
    private readonly RunGame game;
    private readonly GanTrainer trainer;
    private readonly CheckpointStore checkpoints;
    private readonly StatsLog stats;
    private readonly RunLog log;
    private readonly RunPainter painter;
    private readonly RunGrids grids;
    private readonly RunPauses pauses;
    private readonly RunDoctor doctor;
    private TensorBoardLog? events;

    private ExperimentRun(RunFolder folder, IDisposable folderLock, RunRecord record, RunGame game, Device device)
    {
        var options = record.Preset.Options;
        Folder = folder;
        this.folderLock = folderLock;
        this.record = record;
        this.game = game;
        log = new RunLog(folder.LogPath);
        stats = new StatsLog(folder.StatsPath);
        checkpoints = new CheckpointStore(folder.FullPath, options.KeepCheckpoints);
        trainer = new GanTrainer(game.Game, options.Training, new RandomSeeds(options.Seed), device);
        painter = new RunPainter(record, game, trainer, device);
        grids = new RunGrids(folder, game, painter, options, log);
        pauses = new RunPauses(options);
        doctor = new RunDoctor(folder, options, game, painter, log);
    }

    /// <summary>The run's folder.</summary>
    public RunFolder Folder { get; }

    /// <summary>The preset with all its options.</summary>
    public Preset Preset => record.Preset;

    /// <summary>The networks in training.</summary>
    public GanNetworks Networks => game.Networks;

    /// <summary>The generator that paints samples: the moving average of the one in training, as of now.</summary>
    public GeneratorNetwork Generator => painter.Generator;

    /// <summary>Steps done.</summary>
    public long StepsDone => trainer.StepsDone;

    /// <summary>All ticks so far.</summary>
    public IReadOnlyList<TrainingTick> History => stats.Ticks;

    /// <summary>What the training doctor said so far.</summary>
    public Diagnoses Diagnoses => doctor.Diagnoses;

    /// <summary>Starts a run in a folder of its own.</summary>
    /// <param name="preset">What to train.</param>
    /// <param name="workplace">Where runs are kept and data comes from.</param>
    /// <param name="cancellation">Ends a fetch of data.</param>
    /// <exception cref="UserException">An option is wrong, data could not be had, or the folder cannot be written.</exception>
    public static ExperimentRun Start(Preset preset, Workplace? workplace = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(preset);
        workplace ??= new Workplace();
        var options = preset.Options.Validated();
        var device = ComputeDevice.Resolve(options.Device);
        var start = StartingPoint.Find(options, workplace.RunsFolder);
        var data = RunData.Open(options, workplace, cancellation);
        ModelCatalog.CheckData(ModelCatalog.Shape(data.Set.Channels, data.Set.Height == 0, options), data.Set.Classes.Count, options);
        var folder = RunFolder.Create(workplace.RunsFolder, preset.Name);
        var folderLock = folder.Lock();
        RunGame? game = null;
        ExperimentRun? run = null;
        try
        {
            var record = RunRecord.Of(folder, preset, data.Set, device, data.ContentSet);
            game = RunGame.Create(record, data, device);
            if (start is not null)
            {
                start.Load(game.Game, options.StartFromPartly);
                record = record.WithStart(start);
            }

            run = new ExperimentRun(folder, folderLock, record, game, device);
            run.Begin(data.Set.Info?.Card, data.ContentSet?.Info?.Card);
            run.ShowEvents(workplace);
            return run;
        }
        catch
        {
            // What never began is no run.
            ((IDisposable?)run ?? game ?? (IDisposable)data).Dispose();
            folderLock.Dispose();
            Directory.Delete(folder.FullPath, recursive: true);
            throw;
        }
    }

    /// <summary>Goes on with a run from its last complete checkpoint, or from the beginning where it has none.</summary>
    /// <param name="reference">The run's folder, its number, or "latest".</param>
    /// <param name="steps">Steps in total, where it shall be others than before.</param>
    /// <param name="workplace">Where runs are kept and data comes from.</param>
    /// <param name="cancellation">Ends a fetch of data.</param>
    /// <exception cref="UserException">There is no such run, its data has changed, or another process trains it.</exception>
    public static ExperimentRun Resume(string reference, int? steps = null, Workplace? workplace = null, CancellationToken cancellation = default)
    {
        workplace ??= new Workplace();
        var folder = RunFolder.Find(reference, workplace.RunsFolder);
        var record = RunRecord.Read(folder);
        if (steps is { } total)
        {
            record = record.WithOptions(record.Preset.With("steps", total));
        }

        var options = record.Preset.Options.Validated();
        var device = ComputeDevice.Resolve(options.Device);
        var data = RunData.Open(options, workplace, cancellation);
        data.CheckUnchanged(record, folder);
        var run = new ExperimentRun(folder, folder.Lock(), record, RunGame.Create(record, data, device), device);
        try
        {
            run.GoBackToCheckpoint();
            if (run.StepsDone > options.Training.Steps)
            {
                throw new UserException($"{folder.Name} has {run.StepsDone} steps already; --steps is the total, so choose more than that.");
            }

            record.Write(folder);
            run.ShowEvents(workplace);
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>Trains to the preset's last step, saving as it goes.</summary>
    /// <param name="onTick">Told of each tick.</param>
    /// <param name="cancellation">Stops after the step in hand, with a checkpoint.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the run can be resumed.</exception>
    /// <exception cref="UserException">A network diverged, or the disk is full.</exception>
    public RunResult Train(Action<TrainingTick>? onTick = null, CancellationToken cancellation = default) =>
        Train(onTick, onSamples: null, cancellation);

    /// <summary>Trains to the preset's last step, saving as it goes.</summary>
    /// <param name="onTick">Told of each tick.</param>
    /// <param name="onSamples">Shown each grid of samples with the steps done.</param>
    /// <param name="cancellation">Stops after the step in hand, with a checkpoint.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the run can be resumed.</exception>
    /// <exception cref="UserException">A network diverged, or the disk is full.</exception>
    public RunResult Train(Action<TrainingTick>? onTick, Action<long, Picture>? onSamples, CancellationToken cancellation)
    {
        var options = Preset.Options;
        void Record(TrainingTick tick)
        {
            tick = doctor.Look(tick);
            stats.Append(tick);
            doctor.Examine(tick);
            events?.Append(tick);
            events?.Append(Diagnoses);
            onTick?.Invoke(tick);
        }

        try
        {
            if (StepsDone == options.Training.Steps)
            {
                // A run that was stopped at its last step may lack measures and pictures of it.
                PauseForFiles(Record, onSamples);
            }

            while (StepsDone < options.Training.Steps)
            {
                trainer.Train(pauses.After(StepsDone), Record, cancellation);
                PauseForFiles(Record, onSamples);
            }

            return Finish();
        }
        catch (OperationCanceledException)
        {
            checkpoints.Write(doctor.Remember(trainer.Snapshot()));
            log.Write($"Stopped at step {StepsDone}; a checkpoint is saved.");
            throw;
        }
        catch (UserException error)
        {
            log.Write(error.Message);
            throw;
        }
        catch (DivergedException error)
        {
            log.Write(error.Message);
            doctor.Examine(error);
            events?.Append(Diagnoses);
            var last = checkpoints.Latest is { } good ? $"the last good checkpoint is at step {good.Step}" : "there is no checkpoint before it";
            throw new UserException($"{error.Message.TrimEnd('.')} and training stopped; {last}. {error.Advice}", error);
        }
    }

    /// <summary>
    /// Trains to the preset's last step as <see cref="Train(Action{TrainingTick}?, CancellationToken)"/> does, and shows a
    /// <see cref="TrainingFigure"/> every few seconds. Drawing takes at most a hundredth of the time, the first and the
    /// last figure not counted; the last one comes when training ends, however it does.
    /// </summary>
    /// <param name="show">Shows a figure in the place of the one before, as a displayed value's Update does.</param>
    /// <param name="cancellation">Stops after the step in hand, with a checkpoint.</param>
    /// <exception cref="OperationCanceledException">Cancelled; the run can be resumed.</exception>
    /// <exception cref="UserException">A network diverged, or the disk is full.</exception>
    /// <example><code>
    /// var figure = display(run.Figure());
    /// run.TrainLive(figure.Update, CellInterruption);
    /// </code></example>
    public RunResult TrainLive(Action<object?> show, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(show);
        return new LiveTraining(this, show, TimeProvider.System).Train(cancellation);
    }

    /// <summary>The run as it is now, as one picture: a grid painted now beside the curves.</summary>
    public TrainingFigure Figure() => LiveTraining.Figure(this, SampleGrid(), left: null);

    /// <summary>Paints pictures with the generator as it is now.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same pictures from the same weights.</param>
    /// <returns>(count, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Sample(int count, long seed = 0) => painter.Sampler.Sample(count, seed);

    /// <summary>Paints pictures with the generator as it is now.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same pictures from the same weights.</param>
    public IReadOnlyList<Picture> SamplePictures(int count, long seed = 0) => painter.Sampler.SamplePictures(count, seed);

    /// <summary>Paints a grid with the generator as it is now; points are drawn on the plane.</summary>
    /// <param name="count">How many; where absent 64 pictures, fewer of pictures above 128 px, and more points.</param>
    /// <param name="seed">The same seed gives the same pictures from the same weights.</param>
    public Picture SampleGrid(int? count = null, long seed = 0) => painter.Grid(count ?? grids.Count, seed);

    /// <summary>Paints a grid of eight columns as <see cref="SampleGrid"/> does, with a red frame around pictures that the discriminator takes for painted.</summary>
    /// <param name="count">How many pictures.</param>
    /// <param name="seed">The same seed gives the same pictures from the same weights.</param>
    public Picture VerdictGrid(int? count = null, long seed = 0) => painter.VerdictGrid(count ?? grids.Count, seed);

    /// <summary>
    /// Both players as they are now, where samples are points of the plane: the discriminator leans to real where it is red and to painted where it is blue,
    /// beside its verdicts on both, and arrows show where its slope sends painted points.
    /// </summary>
    /// <exception cref="UserException">The samples are no points, or the discriminator judges several together.</exception>
    public PlotlyChart PlayersOnPlane() => PlanePlayers.Of(game, painter.Sampler);

    /// <summary>
    /// How steep the discriminator is, where samples are points of the plane: the length of its gradient, from 0 to 2 and more. The Wasserstein distance asks a critic to be
    /// nowhere steeper than 1 (Arjovsky et al. 2017, arXiv:1701.07875).
    /// </summary>
    /// <exception cref="UserException">The samples are no points, or the discriminator judges several together.</exception>
    public PlotlyChart SteepnessOnPlane() => PlanePlayers.SteepnessOf(game, painter.Sampler);

    /// <summary>The measures so far, with what the training doctor said.</summary>
    public PlotlyChart Curves() => RunCurves.Of(History, Diagnoses);

    /// <summary>The saved grids of samples through time.</summary>
    public Animation ProgressAnimation() => RunPictures.Progress(Folder);

    /// <summary>Lets the networks and the folder go.</summary>
    public void Dispose()
    {
        trainer.Dispose();
        doctor.Dispose();
        game.Dispose();
        painter.Dispose();
        folderLock.Dispose();
    }

    private void PauseForFiles(Action<TrainingTick> record, Action<long, Picture>? onSamples)
    {
        if (pauses.IsLast(StepsDone) && trainer.TickIfAny() is { } tick)
        {
            record(tick);
        }

        if (pauses.Paints(StepsDone))
        {
            var grid = grids.Save(StepsDone);
            events?.Append(StepsDone, Folder.FakesPath(StepsDone));
            onSamples?.Invoke(StepsDone, grid);
        }

        if (pauses.Saves(StepsDone))
        {
            checkpoints.Write(doctor.Remember(trainer.Snapshot()));
            log.Write($"Step {StepsDone}: checkpoint saved.");
        }
    }

    private RunResult Finish()
    {
        var checkpoint = checkpoints.Write(doctor.Remember(trainer.Snapshot()));
        grids.SaveProgress();
        var seconds = trainer.Elapsed.TotalSeconds;
        var result = new RunResult(
            Folder.FullPath,
            Preset.Name,
            StepsDone,
            Math.Round(seconds, 3),
            seconds > 0 ? Math.Round(StepsDone * Preset.Options.Training.PicturesPerStep / seconds, 1) : 0,
            checkpoint.WeightsSha256,
            History is [.., var last] ? last : null,
            Diagnoses);
        log.Write(string.Create(CultureInfo.InvariantCulture, $"Finished {result.Steps} steps in {result.Seconds:0.0} s, {result.ImagesPerSecond:0.0} images/s; weights {result.WeightsSha256}."));
        RunReport.Write(Folder);
        return result;
    }

    private void Begin(string? card, string? contentCard)
    {
        var options = Preset.Options;
        if (card is not null)
        {
            AtomicFile.WriteText(Folder.CardPath, card);
        }

        if (contentCard is not null)
        {
            AtomicFile.WriteText(Folder.ContentCardPath, contentCard);
        }

        if (record.StartedFrom is { } origin)
        {
            // Before the record, without which this is no run: resuming never needs what it started from.
            checkpoints.Write(trainer.Snapshot());
            log.Write(StartingPoint.Describe(origin));
        }

        record.Write(Folder);
        log.Write($"Started {Preset.Name}: {options.Training.Steps} steps of {options.Training.Batch} pictures on {trainer.Device}, libtorch {Torch.Libtorch.Loaded?.ToString() ?? __version__}.");
        if (PrecisionOnDevice.IsRaised(options.Training, trainer.Device))
        {
            log.Write(PrecisionOnDevice.Note);
        }

        foreach (var warning in CombinationRules.Warnings(options))
        {
            log.Write($"Warning: {warning}");
        }

        grids.SaveFirst();
    }

    // A run that has an event file keeps it up.
    private void ShowEvents(Workplace workplace)
    {
        if (workplace.TensorBoard || TensorBoardFile.Find(Folder) is not null)
        {
            events = new TensorBoardLog(Folder, log, Diagnoses);
        }
    }

    private void GoBackToCheckpoint()
    {
        using var scope = NewDisposeScope();
        var snapshot = new RunRecovery(Folder, record, checkpoints, log).Restore(trainer);
        stats.Truncate(StepsDone);
        doctor.Restore(snapshot, History);
        grids.Forget(StepsDone);
        if (StepsDone == 0)
        {
            grids.SaveFirst();
        }

        log.Write($"Resumed at step {StepsDone} of {Preset.Options.Training.Steps}.");
    }
}
