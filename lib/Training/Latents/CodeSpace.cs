using ArtGan.Models;

namespace ArtGan.Training;

/// <summary>
/// The space in which pictures are moved about, whose points are called codes: a generator's latents, z in the papers,
/// or the styles of a style-based one, w, where straight lines keep their meaning better (Karras et al. 2019,
/// arXiv:1812.04948).
/// </summary>
public abstract class CodeSpace
{
    /// <summary>Opens the space of a generator.</summary>
    /// <param name="sampler">Paints; the caller keeps it.</param>
    protected CodeSpace(Sampler sampler) => Sampler = sampler;

    /// <summary>Paints.</summary>
    protected Sampler Sampler { get; }

    /// <summary>Whether arcs are the shorter way to go than straight lines: whether nearly all codes lie on a shell.</summary>
    public abstract bool IsShell { get; }

    /// <summary>Whether codes hold the class of their picture, so that one class can be turned into another.</summary>
    public abstract bool HoldsClass { get; }

    /// <summary>Layers that take a code each; 1 where the generator takes a single one.</summary>
    public abstract int Layers { get; }

    /// <summary>The mean of all codes, on the CPU; it fits codes by broadcasting.</summary>
    protected abstract Tensor Centre { get; }

    /// <summary>The space that suits a generator: styles where it has them, else latents.</summary>
    /// <param name="sampler">Paints; the caller keeps it.</param>
    public static CodeSpace Of(Sampler sampler)
    {
        ArgumentNullException.ThrowIfNull(sampler);
        return sampler.Generator is IStyleGenerator styles ? new StyleCodes(sampler, styles) : new LatentCodes(sampler);
    }

    /// <summary>The codes of latents.</summary>
    /// <param name="latents">(N, latent shape), on the CPU.</param>
    /// <param name="labels">Classes (N), or null for each in turn.</param>
    /// <returns>Codes (N, ...), on the CPU.</returns>
    public abstract Tensor Encode(Tensor latents, Tensor? labels = null);

    /// <summary>Paints codes.</summary>
    /// <param name="codes">(N, ...), on the CPU.</param>
    /// <param name="labels">Classes (N) where codes do not hold them; null for each in turn.</param>
    /// <returns>Pictures (N, channels, size, size), on the CPU.</returns>
    public abstract Tensor Paint(Tensor codes, Tensor? labels = null);

    /// <summary>The directions in which pictures change most.</summary>
    /// <param name="count">How many.</param>
    /// <exception cref="UserException">The generator has fewer, or none of meaning.</exception>
    public abstract PrincipalDirections Directions(int count);

    /// <summary>Moves codes along a direction.</summary>
    /// <param name="codes">(N, ...).</param>
    /// <param name="direction">One of <see cref="Directions"/>, (numbers of a code).</param>
    /// <param name="distances">How far each code goes (N).</param>
    /// <param name="layers">The layers whose codes are moved; all where absent. Coarse ones come first and decide shapes, fine ones colours.</param>
    public abstract Tensor Move(Tensor codes, Tensor direction, Tensor distances, Range? layers = null);

    /// <summary>Draws codes nearer to their mean, where pictures are more typical and less various.</summary>
    /// <param name="codes">(N, ...).</param>
    /// <param name="truncation">What the distance to the mean is multiplied with: 1 leaves codes as they are, 0 gives the mean.</param>
    public Tensor Truncate(Tensor codes, double truncation)
    {
        ArgumentNullException.ThrowIfNull(codes);
        using var scope = NewDisposeScope();
        return (truncation == 1 ? codes.clone() : Centre + ((codes - Centre) * truncation)).MoveToOuterDisposeScope();
    }

    /// <summary>Adds codes with weights, as deviations from their mean; on a shell, the sum is given the mean length of what was added.</summary>
    /// <param name="codes">(N, ...).</param>
    /// <param name="weights">N numbers.</param>
    /// <returns>One code (1, ...).</returns>
    /// <exception cref="UserException">The codes cancel each other out.</exception>
    public Tensor Combine(Tensor codes, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(codes);
        ArgumentNullException.ThrowIfNull(weights);
        using var scope = NewDisposeScope();
        var factors = tensor(weights.ToArray(), dtype: ScalarType.Float64).reshape([weights.Count, .. Enumerable.Repeat(1L, (int)codes.ndim - 1)]);
        var deviations = (codes - Centre).to(ScalarType.Float64);
        var sum = (deviations * factors).sum([0L], keepdim: true);
        if (IsShell)
        {
            var length = sum.square().sum().sqrt().item<double>();
            var lengths = deviations.flatten(1).square().sum(1L).sqrt();
            var shares = factors.flatten().abs();
            var wanted = ((lengths * shares).sum() / shares.sum()).item<double>();
            sum = length > wanted * 1e-6 ? sum * (wanted / length) : throw new UserException("These pictures cancel each other out, and nothing is left to paint; add or take away others.");
        }

        return Fitted(Centre + sum.to(codes.dtype)).MoveToOuterDisposeScope();
    }

    /// <summary>Brings codes back to where the generator was trained, if they have a bound.</summary>
    protected virtual Tensor Fitted(Tensor codes) => codes;
}
