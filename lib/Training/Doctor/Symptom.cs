namespace ArtGan.Training;

/// <summary>A sign in a run's measures that something goes wrong.</summary>
/// <param name="kind">What goes wrong.</param>
internal abstract class Symptom(DiagnosisKind kind)
{
    /// <summary>What goes wrong.</summary>
    internal DiagnosisKind Kind => kind;

    /// <summary>Looks in a row that must show it before it is said, and that must not before it is over.</summary>
    internal virtual int Persistence => 3;

    /// <summary>Looks for the sign.</summary>
    /// <param name="seen">All observations, oldest first; at least one.</param>
    /// <param name="isKnown">Whether it has been said, so that a weaker sign means that it lasts.</param>
    /// <returns>A sentence with the numbers that say so, or null.</returns>
    internal abstract string? Find(IReadOnlyList<Observation> seen, bool isKnown);

    /// <summary>Every symptom that can show in a run.</summary>
    /// <param name="options">How the networks are trained.</param>
    internal static Symptom[] All(TrainingOptions options)
    {
        var objective = Objectives.Create(options.Game);
        var weight = options.Game.Penalty.Weight;
        var isPenalised = Penalties.Create(options.Game.Penalty).Count > 0;
        // Wasserstein's verdicts have no unit: they may be stretched at will, and the losses with them.
        var hasUnit = !objective.NeedsSteepnessHeld;
        Symptom[] ofDiscriminator = isPenalised
            ? [new WeakPenalty(weight, hasUnit, options.Game.Penalty.Names is GradientPenalty.OptionName or Dragan.OptionName), new FlatDiscriminator(hasUnit, weight)]
            : [new DiscriminatorBlind()];
        return [new DiscriminatorWon(), .. ofDiscriminator, new Collapse(options), new Leak(), new LearningStopped(), new FalseConvergence(), new Oscillation(), new Overfitting()];
    }

    /// <summary>A sentence, with numbers as they are written in English.</summary>
    protected static string Say(FormattableString sentence) => FormattableString.Invariant(sentence);
}
