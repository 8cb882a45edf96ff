using ArtGan.Imaging;
using ArtGan.Models;

namespace ArtGan.Training;

/// <summary>Paints pictures with a generator; its latents come from a stream of their own, so that looking changes nothing.</summary>
public sealed class Sampler : IDisposable
{
    // Memory stays bounded however many pictures are asked for, and however large they are: by numbers painted at once.
    private const int MostAtOnce = 256, FirstAtOnce = 4;
    private const long NumbersAtOnce = 3 << 20;
    private readonly Device device;

    /// <summary>Takes over a generator, which is put into evaluation mode and disposed with the sampler.</summary>
    /// <param name="generator">Paints.</param>
    /// <param name="device">Where the generator is.</param>
    public Sampler(GeneratorNetwork generator, Device device)
    {
        ArgumentNullException.ThrowIfNull(generator);
        Generator = generator;
        this.device = device;
        generator.eval();
    }

    /// <summary>The generator, in evaluation mode.</summary>
    public GeneratorNetwork Generator { get; }

    /// <summary>Gives the generator other weights.</summary>
    /// <param name="state">Weights by name, which are copied.</param>
    public void Load(Dictionary<string, Tensor> state)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        Generator.load_state_dict(state);
    }

    /// <summary>Latents from the generator's own distribution.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same latents; fewer of them are the beginning of more.</param>
    /// <returns>(count, latent shape), on the CPU.</returns>
    public Tensor Latents(int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var noise = new Generator();
        var seeds = new RandomSeeds(seed);
        var rows = Enumerable.Range(0, count).Select(index => Generator.Latents.Draw(1, noise.manual_seed(seeds.For(RandomPurpose.Samples, index))));
        using var scope = NewDisposeScope();
        return cat([.. rows]).MoveToOuterDisposeScope();
    }

    /// <summary>The classes of pictures that nobody has asked a class of: each in turn.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Classes (count) on the CPU, or null where the generator takes no labels.</returns>
    public Tensor? Labels(int count) => Generator.Classes > 0 ? arange(count, dtype: ScalarType.Int64).remainder(Generator.Classes) : null;

    /// <summary>Paints pictures from random latents, of each class in turn.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same pictures.</param>
    /// <returns>(count, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Sample(int count, long seed)
    {
        using var scope = NewDisposeScope();
        return Paint(Latents(count, seed)).MoveToOuterDisposeScope();
    }

    /// <summary>Paints pictures from given latents.</summary>
    /// <param name="latents">(N, latent shape), on any device.</param>
    /// <param name="labels">Classes (N), or null for each class in turn.</param>
    /// <returns>(N, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Paint(Tensor latents, Tensor? labels = null)
    {
        ArgumentNullException.ThrowIfNull(latents);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        labels ??= Labels((int)latents.shape[0]);
        var painted = new List<Tensor>();
        long count, atOnce = FirstAtOnce;
        for (long first = 0; first < latents.shape[0]; first += count)
        {
            count = Math.Min(atOnce, latents.shape[0] - first);
            painted.Add(Generator.Paint(latents.narrow(0, first, count).to(device), labels?.narrow(0, first, count).to(device)).to(ScalarType.Float32).cpu());
            atOnce = Math.Clamp(NumbersAtOnce * count / painted[^1].numel(), 1, MostAtOnce);
        }

        return cat([.. painted]).MoveToOuterDisposeScope();
    }

    /// <summary>Paints pictures from random latents.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same pictures.</param>
    public IReadOnlyList<Picture> SamplePictures(int count, long seed)
    {
        using var pictures = Sample(count, seed);
        return TensorPictures.Of(pictures);
    }

    /// <summary>Lets the generator go.</summary>
    public void Dispose() => Generator.Dispose();
}
