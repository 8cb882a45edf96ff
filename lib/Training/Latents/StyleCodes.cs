using ArtGan.Models;

namespace ArtGan.Training;

/// <summary>The styles of a style-based generator, w, as codes (N, layers, style size).</summary>
/// <param name="sampler">Paints.</param>
/// <param name="styles">Its generator.</param>
public sealed class StyleCodes(Sampler sampler, IStyleGenerator styles) : CodeSpace(sampler)
{
    // Enough for the covariance of some hundred numbers; GANSpace's million changes the third digit.
    private const int Samples = 10_000;

    /// <inheritdoc/>
    public override bool IsShell => false;

    /// <inheritdoc/>
    public override bool HoldsClass => true;

    /// <inheritdoc/>
    public override int Layers => styles.StyleLayers;

    /// <inheritdoc/>
    protected override Tensor Centre => styles.MeanStyle.detach().to(ScalarType.Float32).cpu().reshape(1, 1, styles.StyleSize);

    /// <inheritdoc/>
    public override Tensor Encode(Tensor latents, Tensor? labels = null)
    {
        ArgumentNullException.ThrowIfNull(latents);
        return Sampler.InParts(latents, labels ?? Sampler.Labels((int)latents.shape[0]), (part, classes) => styles.Map(part, classes));
    }

    /// <inheritdoc/>
    public override Tensor Paint(Tensor codes, Tensor? labels = null) => Sampler.InParts(codes, null, (part, _) => styles.Synthesise(part));

    /// <inheritdoc/>
    /// <remarks>Principal components of styles, as GANSpace takes them (Harkonen et al. 2020, arXiv:2004.02546).</remarks>
    public override PrincipalDirections Directions(int count)
    {
        if (count > styles.StyleSize)
        {
            throw new UserException($"This generator's styles have {styles.StyleSize} numbers, and so {styles.StyleSize} directions, not {count}; ask for fewer.");
        }

        using var scope = NewDisposeScope();
        using var noise = new Generator();
        var latents = Sampler.Generator.Latents.Draw(Samples, noise.manual_seed(new RandomSeeds(0).For(RandomPurpose.Samples)));
        var found = PrincipalDirections.OfSamples(Encode(latents).select(1, 0), count);
        return new(found.Directions.MoveToOuterDisposeScope(), found.Deviations.MoveToOuterDisposeScope(), found.Shares.MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public override Tensor Move(Tensor codes, Tensor direction, Tensor distances, Range? layers = null)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(direction);
        ArgumentNullException.ThrowIfNull(distances);
        using var scope = NewDisposeScope();
        return (codes + (distances.reshape(-1, 1, 1) * direction.reshape(1, 1, -1) * Chosen(layers ?? Range.All))).MoveToOuterDisposeScope();
    }

    /// <summary>Takes the styles of coarse layers from one picture and those of fine layers from another (Karras et al. 2019, section 3.1).</summary>
    /// <param name="coarse">Whose styles decide poses and shapes (N, layers, style size).</param>
    /// <param name="fine">Whose styles decide colours and strokes, as many.</param>
    /// <param name="layers">The layers that take the fine ones' styles.</param>
    public Tensor Mix(Tensor coarse, Tensor fine, Range layers)
    {
        ArgumentNullException.ThrowIfNull(coarse);
        ArgumentNullException.ThrowIfNull(fine);
        using var scope = NewDisposeScope();
        var chosen = Chosen(layers);
        return ((coarse * (1 - chosen)) + (fine * chosen)).MoveToOuterDisposeScope();
    }

    /// <summary>1 for layers in a range and 0 for the others, (1, layers, 1).</summary>
    private Tensor Chosen(Range layers)
    {
        var (first, last) = (layers.Start.GetOffset(Layers), layers.End.GetOffset(Layers));
        return first >= 0 && first < last && last <= Layers
            ? tensor(Enumerable.Range(0, Layers).Select(layer => layer >= first && layer < last ? 1f : 0f).ToArray()).reshape(1, Layers, 1)
            : throw new UserException($"The layers {first} to {last - 1} are not all there; this generator has the layers 0 to {Layers - 1}, coarse ones first.");
    }
}
