using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ArtGan.Data;

/// <summary>
/// Mixtures of Gaussians on the plane, on which one can count what a generator leaves out: the ring of 8 and the grid of
/// 25 of PacGAN (Lin et al. 2018, arXiv:1712.04086).
/// </summary>
public sealed class PlanePoints : ISampleSet
{
    private static readonly PlanePoints[] All =
    [
        new("ring8", [.. Enumerable.Range(0, 8).Select(k => (Math.Cos(2 * Math.PI * k / 8), Math.Sin(2 * Math.PI * k / 8)))], 0.01),
        new("grid25", [.. Enumerable.Range(0, 25).Select(k => ((k / 5 * 2.0) - 4, (k % 5 * 2.0) - 4))], 0.05),
    ];

    private PlanePoints(string name, IReadOnlyList<(double X, double Y)> modes, double deviation)
    {
        Name = name;
        Modes = modes;
        Deviation = deviation;
        var text = string.Join(' ', modes.Select(mode => string.Create(CultureInfo.InvariantCulture, $"{mode.X:R},{mode.Y:R}")));
        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text} {deviation:R} {Count}"))));
    }

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(each => each.Name)];

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The centres of the Gaussians.</summary>
    public IReadOnlyList<(double X, double Y)> Modes { get; }

    /// <summary>Standard deviation of each Gaussian in both directions.</summary>
    public double Deviation { get; }

    /// <summary>Points in the data, as many as PacGAN draws.</summary>
    public int Count => 100_000;

    /// <inheritdoc/>
    public int Channels => 2;

    /// <inheritdoc/>
    public int Height => 0;

    /// <inheritdoc/>
    public int Width => 0;

    /// <inheritdoc/>
    public IReadOnlyList<string> Classes => [];

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public DataSetInfo? Info => null;

    /// <summary>The points of a name, or null where there are none of it.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    public static PlanePoints? Find(string name) => Array.Find(All, each => each.Name == name);

    /// <summary>All points, each of a mode chosen at random.</summary>
    /// <param name="seed">The same seed gives the same points.</param>
    /// <returns>(<see cref="Count"/>, 2), on the CPU.</returns>
    public Tensor Points(long seed)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator((ulong)seed);
        var centres = tensor(Modes.SelectMany(mode => new[] { (float)mode.X, (float)mode.Y }).ToArray()).reshape(Modes.Count, 2);
        var chosen = randint(Modes.Count, [Count], dtype: ScalarType.Int64, generator: random);
        return (centres.index_select(0, chosen) + (randn([Count, 2], generator: random) * Deviation)).MoveToOuterDisposeScope();
    }
}
