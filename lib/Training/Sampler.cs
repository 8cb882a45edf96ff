using ArtGan.Imaging;

namespace ArtGan.Training;

/// <summary>Paints pictures with a generator; its latents come from a stream of their own, so that looking changes nothing.</summary>
public sealed class Sampler : IDisposable
{
    // Memory stays bounded however many pictures are asked for.
    private const int Chunk = 256;
    private readonly Device device;

    /// <summary>Takes over a generator, which is put into evaluation mode and disposed with the sampler.</summary>
    /// <param name="generator">From latents (N, <paramref name="latentSize"/>) to pictures in -1..1.</param>
    /// <param name="latentSize">Numbers in a latent vector.</param>
    /// <param name="device">Where the generator is.</param>
    public Sampler(Module<Tensor, Tensor> generator, int latentSize, Device device)
    {
        ArgumentNullException.ThrowIfNull(generator);
        Generator = generator;
        LatentSize = latentSize;
        this.device = device;
        generator.eval();
    }

    /// <summary>The generator, in evaluation mode.</summary>
    public Module<Tensor, Tensor> Generator { get; }

    /// <summary>Numbers in a latent vector.</summary>
    public int LatentSize { get; }

    /// <summary>Gives the generator other weights.</summary>
    /// <param name="state">Weights by name, which are copied.</param>
    public void Load(Dictionary<string, Tensor> state)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        Generator.load_state_dict(state);
    }

    /// <summary>Latent vectors from N(0, 1).</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same vectors; fewer of them are the beginning of more.</param>
    /// <returns>(count, latent size), on the CPU.</returns>
    public Tensor Latents(int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        using var noise = new Generator();
        var seeds = new RandomSeeds(seed);
        var rows = Enumerable.Range(0, count).Select(index => randn([1, LatentSize], generator: noise.manual_seed(seeds.For(RandomPurpose.Samples, index))));
        using var scope = NewDisposeScope();
        return cat([.. rows]).MoveToOuterDisposeScope();
    }

    /// <summary>Paints pictures from random latents.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same pictures.</param>
    /// <returns>(count, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Sample(int count, long seed)
    {
        using var scope = NewDisposeScope();
        return Paint(Latents(count, seed)).MoveToOuterDisposeScope();
    }

    /// <summary>Paints pictures from given latents.</summary>
    /// <param name="latents">(N, latent size), on any device.</param>
    /// <returns>(N, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Paint(Tensor latents)
    {
        ArgumentNullException.ThrowIfNull(latents);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var painted = latents.split(Chunk).Select(chunk => Generator.call(chunk.to(device)).cpu());
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
