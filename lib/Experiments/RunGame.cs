using ArtGan.Data;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The game that a run plays with its networks on its data; here alone it is decided which kind of game that is.</summary>
internal sealed class RunGame : IDisposable
{
    private RunGame(GanNetworks networks, RunData data, IGame game) =>
        (Networks, Source, Content, HeldOut, Game) = (networks, data.Source, data.Content, data.HeldOut, game);

    /// <summary>The samples that are turned into those of <see cref="Source"/>, in games between two sets; else null.</summary>
    internal ISampleSource? Content { get; }

    /// <summary>Samples that are not learnt from; null where none are held out.</summary>
    internal ISampleSource? HeldOut { get; }

    /// <summary>The networks in training.</summary>
    internal GanNetworks Networks { get; }

    /// <summary>Where real samples come from.</summary>
    internal ISampleSource Source { get; }

    /// <summary>What happens in a turn.</summary>
    internal IGame Game { get; }

    /// <summary>Builds a run's networks, with the weights that it starts from, and its game.</summary>
    /// <param name="record">The run.</param>
    /// <param name="data">What it learns from; disposed with the game.</param>
    /// <param name="device">Where the networks go.</param>
    internal static RunGame Create(RunRecord record, RunData data, Device device)
    {
        var options = record.Preset.Options;
        var networks = record.CreateNetworks();
        networks.Generator.to(device);
        networks.Discriminator.to(device);
        var seeds = new RandomSeeds(options.Seed);
        var training = PrecisionOnDevice.Of(options.Training, device);
        IGame game = data.Content is { } content
            ? new CycleGame(networks, data.Source, content, training, seeds, device)
            : new AdversarialGame(networks, data.Source, training, seeds, device);
        return new RunGame(networks, data, game);
    }

    /// <summary>Lets the game, the networks and the data go.</summary>
    public void Dispose()
    {
        Game.Dispose();
        Source.Dispose();
        Content?.Dispose();
        HeldOut?.Dispose();
        Networks.Dispose();
    }
}
