using ArtGan.Models;

namespace ArtGan.Training;

/// <summary>Finds where numbers stopped being finite, by playing a turn again and looking at what every layer gives.</summary>
/// <param name="game">The game; a turn can be played again because all it draws comes from its number.</param>
internal sealed class DivergenceSearch(IGame game)
{
    private const string Generator = "generator", Discriminator = "discriminator";

    /// <summary>Explains numbers of a turn of the discriminator that are not finite.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="step">The step it belongs to.</param>
    internal DivergedException InDiscriminatorTurn(long turn, long step)
    {
        using var scope = NewDisposeScope();
        var played = default(DiscriminatorTurn);
        var layers = Watched(() => played = game.Discriminate(turn, isLast: false));
        return !IsFinite(played.Real)
            ? new(DivergedException.InData, step, $"batch {turn} of the real samples holds numbers that are not finite", "Mend the data set and start again.")
            : layers is [var (network, finding), ..] ? Of(network, step, finding)
            : played.Penalty is { } penalty && !IsFinite(penalty) ? new(Discriminator, step, "its penalty is no longer finite", "Lower penalty_weight or learning_rate_d, or start with another seed.")
            : Of(Discriminator, step, "its loss is no longer finite");
    }

    /// <summary>Explains numbers of a turn of the generator that are not finite.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="step">The step it belongs to.</param>
    internal DivergedException InGeneratorTurn(long turn, long step)
    {
        using var scope = NewDisposeScope();
        var layers = Watched(() => game.Generate(turn));
        return layers is [var (network, finding), ..] ? Of(network, step, finding) : Of(Generator, step, "its loss is no longer finite");
    }

    /// <summary>Explains a network that broke some steps ago, where nobody looked.</summary>
    /// <param name="network">"generator" or "discriminator".</param>
    /// <param name="turn">The last turn of the discriminator.</param>
    /// <param name="step">The step it broke at.</param>
    internal DivergedException Later(string network, long turn, long step)
    {
        using var scope = NewDisposeScope();
        var layers = Watched(() => game.Discriminate(turn, isLast: false));
        return layers.Where(layer => layer.Network == network).Select(layer => layer.Finding).FirstOrDefault() is { } finding
            ? Of(network, step, finding)
            : Of(network, step, "its loss is no longer finite");
    }

    /// <summary>Explains gradients that are not finite while the loss is; null where all are finite.</summary>
    /// <param name="player">Whose gradients they are.</param>
    /// <param name="step">The step.</param>
    internal static DivergedException? InGradients(Player player, long step)
    {
        using var scope = NewDisposeScope();
        // Gradients flow from the last layer to the first, so that the last one broken is where it began.
        var broken = player.Network.named_parameters().LastOrDefault(entry => entry.parameter.grad is { } gradient && !IsFinite(gradient)).name;
        return broken is null ? null : Of(player.Name, step, $"the gradient of {ModuleSummary.ShortName(broken)} is no longer finite");
    }

    /// <summary>Explains weights that are not finite; null where all are finite.</summary>
    /// <param name="player">Whose weights they are.</param>
    /// <param name="step">Steps done.</param>
    internal static DivergedException? InWeights(Player player, long step)
    {
        using var scope = NewDisposeScope();
        var broken = player.Network.named_parameters().FirstOrDefault(entry => !IsFinite(entry.parameter)).name;
        return broken is null ? null : Of(player.Name, step, $"{ModuleSummary.ShortName(broken)} is no longer finite");
    }

    private List<(string Network, string Finding)> Watched(Action play)
    {
        var findings = new List<(string, string)>();
        var removals = new List<Action>();
        void Watch(string network, Module root)
        {
            foreach (var (name, module) in root.named_modules())
            {
                if (module is Module<Tensor, Tensor> layer && !layer.children().Any())
                {
                    removals.Add(layer.register_forward_hook((_, _, output) =>
                    {
                        if (!IsFinite(output))
                        {
                            var what = layer.parameters().All(IsFinite) ? "the output" : "a weight";
                            findings.Add((network, $"{what} of its layer {ModuleSummary.ShortName(name)} is no longer finite"));
                        }

                        return output;
                    }).remove);
                }
            }
        }

        try
        {
            Watch(Generator, game.Generator);
            Watch(Discriminator, game.Discriminator);
            play();
            return findings;
        }
        finally
        {
            removals.ForEach(removal => removal());
        }
    }

    private static DivergedException Of(string network, long step, string finding) =>
        new(network, step, finding, $"Lower learning_rate_{network[0]} or start with another seed.");

    private static bool IsFinite(Tensor tensor)
    {
        using var silent = no_grad();
        return tensor.isfinite().all().item<bool>();
    }
}
