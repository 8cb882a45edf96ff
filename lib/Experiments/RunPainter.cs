using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Paints with the moving average of a generator in training, as of now, without changing anything in training.</summary>
internal sealed class RunPainter : IDisposable
{
    private readonly GanTrainer trainer;
    private readonly Sampler sampler;
    private readonly ISampleSource? content;
    private long loadedStep = -1;

    /// <summary>Prepares a generator beside the one in training.</summary>
    internal RunPainter(RunRecord record, GanTrainer trainer, Device device, ISampleSource? content)
    {
        this.trainer = trainer;
        this.content = content;
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

    /// <summary>Paints a grid of eight columns; where pictures are painted from pictures, each of these stands before what was made of it.</summary>
    internal Picture Grid(int count, long seed)
    {
        if (content is not null)
        {
            using var scope = NewDisposeScope();
            var photos = content.First(count / 2);
            return TensorPictures.Grid(stack([photos, Sampler.Translate(photos)], 1).flatten(0, 1));
        }

        using var pictures = Sampler.Sample(count, seed);
        return TensorPictures.Grid(pictures);
    }

    public void Dispose() => sampler.Dispose();
}
