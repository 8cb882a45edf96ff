using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Options as the rules look at them.</summary>
internal sealed class Combination
{
    private readonly INetworkFamily family;
    private readonly IReadOnlyList<IPenalty> penalties;

    internal Combination(ExperimentOptions options)
    {
        Training = options.Training;
        Networks = options.Networks;
        family = NetworkFamilies.Find(options.Model);
        Objective = Objectives.Create(Training.Game);
        penalties = Penalties.Create(Training.Game.Penalty);
    }

    internal TrainingOptions Training { get; }

    internal GameOptions Game => Training.Game;

    internal NetworkOptions Networks { get; }

    internal IObjective Objective { get; }

    internal bool HasPenalties => penalties.Count > 0 && Game.Penalty.Weight > 0;

    internal string Model => family.Name;

    /// <summary>The discriminator's normalisation; none where the family takes no notice of the option.</summary>
    internal Normalisation DiscriminatorNorm => Uses("discriminator_norm") ? Networks.DiscriminatorNorm : Normalisation.None;

    /// <summary>Whether the family makes use of an option.</summary>
    internal bool Uses(string option) => !family.Unused.Contains(option);

    /// <summary>The first of some penalties that the discriminator pays, or null.</summary>
    internal string? Penalty(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (penalties.Any(each => each.Name == name))
            {
                return name;
            }
        }

        return null;
    }
}
