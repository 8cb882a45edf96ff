namespace ArtGan.Training;

/// <summary>
/// Watches a run's measures and says, once each, what goes wrong and what to try. What it says follows from the ticks
/// alone: shown the same ones again, as after a resume, it says the same.
/// </summary>
public sealed class TrainingDoctor
{
    // A look paints 64 pictures. A step works on each of its own at least eight times as long, forwards and backwards
    // through both networks, so that a look after 800 of them is 1 % of the work.
    private const int PicturesBetweenLooks = 800, StepsBetweenLooks = 50;

    private readonly Watch[] watches;
    private readonly List<TrainingTick> unseen = [];
    private readonly List<Observation> seen = [];

    /// <summary>Prepares to watch a run from its first step.</summary>
    /// <param name="options">How the networks are trained.</param>
    public TrainingDoctor(TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        StepsPerLook = LookEvery(options);
        watches = [.. Symptom.All(options).Select(symptom => new Watch(symptom))];
    }

    /// <summary>Steps between two looks at the fixed batch; what a tick of another step holds is kept for the next look.</summary>
    public long StepsPerLook { get; }

    /// <summary>Whether the fixed batch should be looked at with a tick.</summary>
    /// <param name="step">The tick's step.</param>
    public bool LooksAt(long step) => step % StepsPerLook == 0;

    /// <summary>Takes in a tick.</summary>
    /// <param name="tick">The next one, with the look where <see cref="LooksAt"/> its step.</param>
    /// <returns>What is new.</returns>
    public IReadOnlyList<Diagnosis> Examine(TrainingTick tick)
    {
        ArgumentNullException.ThrowIfNull(tick);
        unseen.Add(tick);
        if (!LooksAt(tick.Step))
        {
            return [];
        }

        seen.Add(new Observation(unseen));
        unseen.Clear();
        return [.. watches.Select(watch => watch.Examine(seen)).OfType<Diagnosis>()];
    }

    /// <summary>What is to be said of a run that broke down.</summary>
    /// <param name="error">How it broke.</param>
    public static Diagnosis Examine(DivergedException error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new(DiagnosisKind.Divergence, Severity.Failure, error.Step, error.Message, error.Advice);
    }

    private static long LookEvery(TrainingOptions options)
    {
        var steps = Math.Max(StepsBetweenLooks, (double)PicturesBetweenLooks / options.PicturesPerStep);
        return (long)Math.Ceiling(steps / options.TickEvery) * options.TickEvery;
    }
}
