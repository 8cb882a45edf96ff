using System.Globalization;
using ArtGan.Imaging;
using ArtGan.Models;

namespace ArtGan.Training;

/// <summary>Paints pictures with a generator; its latents come from a stream of their own, so that looking changes nothing.</summary>
public sealed class Sampler : IDisposable
{
    // Memory stays bounded however many pictures are asked for, and however large they are: by numbers painted at once.
    private const int MostAtOnce = 256, FirstAtOnce = 4;
    private const long NumbersAtOnce = 3 << 18;
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

    /// <summary>The names of the classes, by number; empty where they have none.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>The name of the data set that the generator learns from; null where nobody said.</summary>
    public string? DataName { get; init; }

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
        return Latents([.. Enumerable.Range(0, count)], seed);
    }

    /// <summary>The latents of single pictures of those that a seed gives.</summary>
    /// <param name="numbers">Their numbers among the pictures of <see cref="Sample"/>, from 0.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>(numbers, latent shape), on the CPU.</returns>
    public Tensor Latents(IReadOnlyList<int> numbers, long seed)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        if (Generator is IPictureTranslator)
        {
            throw new UserException("This generator paints from pictures and not from noise; give it one with 'artgan style --run RUN --content FILE --out FILE'.");
        }

        using var noise = new Generator();
        var seeds = new RandomSeeds(seed);
        var rows = numbers.Select(number => Generator.Latents.Draw(1, noise.manual_seed(seeds.For(RandomPurpose.Samples, number))));
        using var scope = NewDisposeScope();
        return cat([.. rows]).MoveToOuterDisposeScope();
    }

    /// <summary>The classes of pictures that nobody has asked a class of: each in turn.</summary>
    /// <param name="count">How many.</param>
    /// <returns>Classes (count) on the CPU, or null where the generator takes no labels.</returns>
    public Tensor? Labels(int count) => Generator.Classes > 0 ? arange(count, dtype: ScalarType.Int64).remainder(Generator.Classes) : null;

    /// <summary>The number of a class.</summary>
    /// <param name="label">Its name, or its number from 0.</param>
    /// <exception cref="UserException">The generator paints no classes, or not this one.</exception>
    public int ClassOf(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (Generator.Classes == 0)
        {
            throw new UserException($"This generator was trained without labels and cannot be asked for '{label}'; leave the label out.");
        }

        var named = ClassNames.ToList().FindIndex(name => string.Equals(name, label, StringComparison.OrdinalIgnoreCase));
        return named >= 0 ? named
            : int.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < Generator.Classes ? number
            : throw new UserException($"There is no class '{label}'{(ClassNames.Count > 0 ? NearestName.Suggest(label, [.. ClassNames]) : $"; choose 0 to {Generator.Classes - 1}.")}");
    }

    /// <summary>Paints pictures from random latents.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same pictures.</param>
    /// <param name="truncation">How near to the mean of all latents, or of all styles, they are drawn: 1 leaves them where they are, 0 gives one picture. Lower is more typical and less various (Karras et al. 2019, arXiv:1812.04948).</param>
    /// <param name="labels">Classes (count), or null for each class in turn.</param>
    /// <returns>(count, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Sample(int count, long seed, double truncation = 1, Tensor? labels = null)
    {
        using var scope = NewDisposeScope();
        var latents = Latents(count, seed);
        if (truncation == 1)
        {
            return Paint(latents, labels).MoveToOuterDisposeScope();
        }

        var space = CodeSpace.Of(this);
        return space.Paint(space.Truncate(space.Encode(latents, labels), truncation), labels).MoveToOuterDisposeScope();
    }

    /// <summary>Paints pictures from given latents.</summary>
    /// <param name="latents">(N, latent shape), on any device.</param>
    /// <param name="labels">Classes (N), or null for each class in turn.</param>
    /// <returns>(N, channels, size, size) in -1..1, on the CPU.</returns>
    public Tensor Paint(Tensor latents, Tensor? labels = null)
    {
        ArgumentNullException.ThrowIfNull(latents);
        using var scope = NewDisposeScope();
        return InParts(latents, labels ?? Labels((int)latents.shape[0]), (part, classes) => Generator.Paint(part, classes)).MoveToOuterDisposeScope();
    }

    /// <summary>Paints pictures anew, where the generator paints from pictures.</summary>
    /// <param name="pictures">(N, channels, height, width) in -1..1; both sides multiples of <see cref="IPictureTranslator.SideMultiple"/>.</param>
    /// <returns>The same shape, on the CPU.</returns>
    /// <exception cref="UserException">The generator paints from noise.</exception>
    public Tensor Translate(Tensor pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var translator = Generator as IPictureTranslator
            ?? throw new UserException("This generator paints from noise and turns no picture into another; use 'artgan sample', or choose a run of a CycleGAN.");
        return InParts(pictures, null, (part, _) => translator.Translate(part));
    }

    /// <summary>Paints pictures from random latents.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same pictures.</param>
    public IReadOnlyList<Picture> SamplePictures(int count, long seed)
    {
        using var pictures = Sample(count, seed);
        return TensorPictures.Of(pictures);
    }

    /// <summary>Sends rows through the generator, or a part of it, some at a time.</summary>
    /// <param name="rows">(N, ...), on any device.</param>
    /// <param name="labels">Classes (N), or null.</param>
    /// <param name="work">Takes rows and classes on the generator's device.</param>
    /// <returns>All results (N, ...) in 32 bits, on the CPU.</returns>
    internal Tensor InParts(Tensor rows, Tensor? labels, Func<Tensor, Tensor?, Tensor> work)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var done = new List<Tensor>();
        long count, atOnce = FirstAtOnce;
        for (long first = 0; first < rows.shape[0]; first += count)
        {
            count = Math.Min(atOnce, rows.shape[0] - first);
            done.Add(work(rows.narrow(0, first, count).to(device), labels?.narrow(0, first, count).to(device)).to(ScalarType.Float32).cpu());
            atOnce = Math.Clamp(NumbersAtOnce * count / done[^1].numel(), 1, MostAtOnce);
        }

        return cat([.. done]).MoveToOuterDisposeScope();
    }

    /// <summary>Lets the generator go.</summary>
    public void Dispose() => Generator.Dispose();
}
