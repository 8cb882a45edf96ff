using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The training doctor of a run, with the files it writes.</summary>
internal sealed class RunDoctor : IDisposable
{
    private readonly TrainingOptions options;
    private readonly DiagnosisLog diagnoses;
    private readonly RunLog log;
    private readonly RunPainter painter;
    private readonly FixedBatch? batch;
    private readonly HeldOutBatch? heldOut;
    private TrainingDoctor doctor;

    /// <summary>Calls a doctor, who says nothing where the options want none.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="options">The run's options.</param>
    /// <param name="game">The run's game, whose real samples it looks at.</param>
    /// <param name="painter">Paints as the generator is now.</param>
    /// <param name="log">The run's log.</param>
    internal RunDoctor(RunFolder folder, ExperimentOptions options, RunGame game, RunPainter painter, RunLog log)
    {
        this.options = options.Training;
        this.painter = painter;
        this.log = log;
        diagnoses = new DiagnosisLog(folder.DiagnosesPath);
        doctor = new TrainingDoctor(options.Training);
        batch = options.Doctor ? new FixedBatch(game.Source, options.Training.Game, new RandomSeeds(options.Seed), game.Networks.Growth is { } growth ? growth.Present : null, game.Content) : null;
        heldOut = options.Doctor && game is { HeldOut: { } unseen, Game: AdversarialGame judged } ? new HeldOutBatch(judged, game.Source, unseen, new RandomSeeds(options.Seed)) : null;
    }

    /// <summary>What was said so far.</summary>
    internal Diagnoses Diagnoses => new(diagnoses.Entries);

    /// <summary>Looks at the pictures where it is time to.</summary>
    /// <returns>The tick with what was seen.</returns>
    internal TrainingTick Look(TrainingTick tick)
    {
        if (batch is null || !doctor.LooksAt(tick.Step))
        {
            return tick;
        }

        var looked = batch.Look(painter.Sampler, tick);
        return heldOut is null ? looked : heldOut.Look(painter.Sampler, looked);
    }

    /// <summary>Takes in a tick, and notes what is new.</summary>
    internal void Examine(TrainingTick tick)
    {
        foreach (var diagnosis in batch is null ? [] : doctor.Examine(tick))
        {
            Note(diagnosis);
        }
    }

    /// <summary>Notes how the run broke down.</summary>
    internal void Examine(DivergedException error) => Note(TrainingDoctor.Examine(error));

    /// <summary>A snapshot with what the doctor remembers.</summary>
    internal TrainerSnapshot Remember(TrainerSnapshot snapshot)
    {
        if (batch is null)
        {
            return snapshot;
        }

        var parts = new Dictionary<string, Dictionary<string, Tensor>>(snapshot.Parts);
        parts[TrainerSnapshot.Memory] = new(parts[TrainerSnapshot.Memory].Concat(batch.Memory));
        return snapshot with { Parts = parts };
    }

    /// <summary>Goes back to a step: says anew, to nobody, what follows from the ticks up to it.</summary>
    /// <param name="snapshot">The snapshot of the step, or null for the beginning.</param>
    /// <param name="ticks">The ticks up to the step.</param>
    internal void Restore(TrainerSnapshot? snapshot, IReadOnlyList<TrainingTick> ticks)
    {
        batch?.Restore(snapshot?.Parts[TrainerSnapshot.Memory] ?? []);
        doctor = new TrainingDoctor(options);
        foreach (var tick in ticks)
        {
            doctor.Examine(tick);
        }

        diagnoses.Truncate(snapshot?.Step ?? 0);
    }

    /// <summary>Lets what it looks at go.</summary>
    public void Dispose()
    {
        batch?.Dispose();
        heldOut?.Dispose();
    }

    private void Note(Diagnosis diagnosis)
    {
        diagnoses.Append(diagnosis);
        log.Write($"Doctor: {diagnosis}");
    }
}
