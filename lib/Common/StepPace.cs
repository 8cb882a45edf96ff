namespace ArtGan;

/// <summary>
/// How long a step takes, all that comes between steps included (pictures, checkpoints), smoothed: what lies a minute
/// back hardly counts any more.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="step">Steps done so far.</param>
internal sealed class StepPace(TimeProvider clock, long step)
{
    private static readonly TimeSpan HalfLife = TimeSpan.FromSeconds(15);

    private long lastStep = step;
    private long lastTime = clock.GetTimestamp();
    private double seconds;
    private double steps;

    /// <summary>Takes in that steps are done now.</summary>
    public void Note(long step)
    {
        var now = clock.GetTimestamp();
        var (passed, done) = (clock.GetElapsedTime(lastTime, now).TotalSeconds, step - lastStep);
        (lastStep, lastTime) = (step, now);
        // Sums that fade together keep their ratio right from the first step on.
        var kept = Math.Pow(0.5, passed / HalfLife.TotalSeconds);
        (seconds, steps) = ((seconds * kept) + passed, (steps * kept) + done);
    }

    /// <summary>The time that the steps left will take; null before the first was measured.</summary>
    /// <param name="total">Steps in all.</param>
    public TimeSpan? Left(long total) => steps > 0 ? TimeSpan.FromSeconds(Math.Min(seconds / steps * Math.Max(0, total - lastStep), TimeSpan.MaxValue.TotalSeconds / 2)) : null;
}
