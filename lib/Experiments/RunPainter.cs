using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Paints with the moving average of a generator in training, as of now, without changing anything in training.</summary>
internal sealed class RunPainter : IDisposable
{
    // As in the Monet study's figures: what is seen through has a frame.
    private static readonly Colour SeenThrough = new(200, 0, 0);

    private readonly RunGame game;
    private readonly GanTrainer trainer;
    private readonly Sampler sampler;
    private long loadedStep = -1;

    /// <summary>Prepares a generator beside the one in training.</summary>
    internal RunPainter(RunRecord record, RunGame game, GanTrainer trainer, Device device)
    {
        this.game = game;
        this.trainer = trainer;
        sampler = RunSampler.Create(record, device);
    }

    /// <summary>The generator with the weights of now.</summary>
    internal GeneratorNetwork Generator => Sampler.Generator;

    /// <summary>Paints with the weights of now.</summary>
    internal Sampler Sampler
    {
        get
        {
            if (loadedStep != trainer.StepsDone)
            {
                sampler.Load(trainer.AveragedGenerator);
                loadedStep = trainer.StepsDone;
            }

            return sampler;
        }
    }

    /// <summary>Paints a sheet; where pictures are painted from pictures, each of these stands before what was made of it.</summary>
    internal Picture Grid(int count, long seed)
    {
        if (game.Content is { } content)
        {
            using var scope = NewDisposeScope();
            var photos = content.First(count / 2);
            return TensorPictures.Grid(stack([photos, Sampler.Translate(photos)], 1).flatten(0, 1));
        }

        using var samples = Sampler.Sample(count, seed);
        return SampleSheet.Of(samples, game.Source.Data.Name);
    }

    /// <summary>Paints a grid of eight columns, with a red frame around pictures that the discriminator takes for painted.</summary>
    /// <exception cref="UserException">The run's game has no verdicts on pictures.</exception>
    internal Picture VerdictGrid(int count, long seed)
    {
        var judge = game.Game as AdversarialGame
            ?? throw new UserException("The game of this run has no verdict on single pictures; take the grid without verdicts.");
        using var scope = NewDisposeScope();
        var (pictures, real) = (Sampler.Sample(count, seed), game.Source.First(count));
        var realLabels = game.Source.Data is IPictureSet { Classes.Count: > 0 } set
            ? tensor(Enumerable.Range(0, (int)real.shape[0]).Select(index => (long)set.LabelOf(index)).ToArray())
            : null;
        var taken = judge.TakenForReal(pictures, Sampler.Labels(count), real, realLabels);
        return TensorPictures.Grid(pictures, frames: [.. taken.Select(isTaken => isTaken ? (Colour?)null : SeenThrough)]);
    }

    public void Dispose() => sampler.Dispose();
}
