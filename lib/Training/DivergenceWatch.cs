namespace ArtGan.Training;

/// <summary>
/// Looks at losses and gradients before they move weights, so that weights stay good when numbers break down. On the CPU
/// that costs next to nothing; elsewhere looking would make each turn wait for its end, and ticks must do.
/// </summary>
/// <param name="game">The game.</param>
/// <param name="device">Where the networks are.</param>
internal sealed class DivergenceWatch(IGame game, Device device)
{
    private readonly DivergenceSearch search = new(game);
    private readonly bool isLooking = device.type == DeviceType.CPU;

    /// <summary>Looks at the loss of a turn of the discriminator.</summary>
    /// <exception cref="DivergedException">It is not finite.</exception>
    internal void Discriminated(DiscriminatorTurn played, long turn, long step)
    {
        if (isLooking && !double.IsFinite(played.Loss.ToDouble()))
        {
            throw search.InDiscriminatorTurn(turn, step);
        }
    }

    /// <summary>Looks at the loss of a turn of the generator.</summary>
    /// <exception cref="DivergedException">It is not finite.</exception>
    internal void Generated(Tensor loss, long turn, long step)
    {
        if (isLooking && !double.IsFinite(loss.ToDouble()))
        {
            throw search.InGeneratorTurn(turn, step);
        }
    }

    /// <summary>Looks at the gradients that are about to move a player's weights.</summary>
    /// <exception cref="DivergedException">They are not finite.</exception>
    internal void AboutToMove(Player player, long step)
    {
        // What is not finite makes its sum so, and sums are quickly looked at.
        if (isLooking && !IsFinite(player) && DivergenceSearch.InGradients(player, step) is { } diverged)
        {
            throw diverged;
        }
    }

    /// <summary>Looks at what was measured since the last tick.</summary>
    /// <exception cref="DivergedException">A network broke down.</exception>
    internal void Measured(Measures measures, long turn)
    {
        if (measures.FirstBroken() is { } broken)
        {
            throw search.Later(broken.Network, turn, broken.Step);
        }
    }

    /// <summary>Looks at weights that are to be kept.</summary>
    /// <exception cref="DivergedException">They are not finite.</exception>
    internal static void AboutToKeep(Player player, long step)
    {
        if (DivergenceSearch.InWeights(player, step) is { } diverged)
        {
            throw diverged;
        }
    }

    private static bool IsFinite(Player player)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        var sums = player.Network.parameters().Select(parameter => parameter.grad).OfType<Tensor>().Select(gradient => gradient.sum()).ToArray();
        return sums.Length == 0 || stack(sums).isfinite().all().item<bool>();
    }
}
