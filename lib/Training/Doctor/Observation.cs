namespace ArtGan.Training;

/// <summary>What a doctor sees at once: the means of the ticks since it looked before, and the look at the fixed batch.</summary>
/// <param name="ticks">The ticks, oldest first; at least one.</param>
internal sealed class Observation(IReadOnlyList<TrainingTick> ticks)
{
    private readonly TrainingTick last = ticks[^1];

    internal long Step => last.Step;

    internal double LossD { get; } = ticks.Average(tick => tick.LossD);

    internal double LossG { get; } = ticks.Average(tick => tick.LossG);

    internal double DReal { get; } = ticks.Average(tick => tick.DReal);

    internal double DFake { get; } = ticks.Average(tick => tick.DFake);

    internal double RealRight { get; } = ticks.Average(tick => tick.RealRight);

    internal double FakeRight { get; } = ticks.Average(tick => tick.FakeRight);

    internal double? Penalty { get; } = ticks.Average(tick => tick.Penalty);

    internal double? VerdictGap { get; } = ticks.Average(tick => tick.VerdictGap);

    internal double? VerdictSpread { get; } = ticks.Average(tick => tick.VerdictSpread);

    internal double? GradientD { get; } = ticks.Average(tick => tick.GradientD);

    internal double? GradientG { get; } = ticks.Average(tick => tick.GradientG);

    internal double? UpdateD { get; } = ticks.Average(tick => tick.UpdateD);

    internal double? UpdateG { get; } = ticks.Average(tick => tick.UpdateG);

    internal double? Diversity => last.Diversity;

    internal double? RealDistance => last.RealDistance;

    internal double? Change => last.Change;

    internal double? Overfitting => last.Overfitting;

    internal double? LeakColor => last.LeakColor;

    internal double? LeakTranslation => last.LeakTranslation;

    internal double? LeakCutout => last.LeakCutout;
}
