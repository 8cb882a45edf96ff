namespace ArtGan.Training;

/// <summary>
/// Differentiable augmentation (Zhao et al. 2020, arXiv:2006.10738): both players see real and painted pictures in other
/// colours, shifted and with a hole, so that few real pictures are not learnt by heart; gradients pass through.
/// </summary>
/// <remarks>
/// Published strengths: brightness +-0.5, saturation x 0 to 2, contrast x 0.5 to 1.5, shifts up to 1/8 of the edge, a
/// hole of half the edge. Every picture gets its own, anew in every call.
/// </remarks>
public sealed record DiffAugment
{
    /// <summary>Random numbers that a picture needs, whatever is switched on, so that one part never moves another.</summary>
    internal const int Draws = 7;

    private const string ColourName = "color", TranslationName = "translation", CutoutName = "cutout", NoneName = "none";
    private const double TranslationShare = 0.125, CutoutShare = 0.5;
    private static readonly string[] Known = [ColourName, TranslationName, CutoutName];

    /// <summary>Pictures stay as they are.</summary>
    public static DiffAugment None { get; } = new();

    /// <summary>All three parts.</summary>
    public static DiffAugment All { get; } = new() { Colour = true, Translation = true, Cutout = true };

    /// <summary>Whether brightness, saturation and contrast change; of grey pictures, brightness and contrast.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether pictures are shifted; what comes in from outside is 0, which is mid-grey.</summary>
    public bool Translation { get; init; }

    /// <summary>Whether a square of each picture becomes 0.</summary>
    public bool Cutout { get; init; }

    /// <summary>Reads a policy as the paper writes it.</summary>
    /// <param name="policy">Names with commas between, such as <c>color,translation,cutout</c>, or <c>none</c>.</param>
    /// <exception cref="UserException">A name is unknown.</exception>
    public static DiffAugment Parse(string policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var parts = policy.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is [NoneName])
        {
            return None;
        }

        if ((parts.Length == 0 ? policy : Array.Find(parts, part => !Known.Contains(part))) is { } unknown)
        {
            throw new UserException($"There is no augmentation '{unknown}'{NearestName.Suggest(unknown, [.. Known, NoneName])}");
        }

        return new() { Colour = parts.Contains(ColourName), Translation = parts.Contains(TranslationName), Cutout = parts.Contains(CutoutName) };
    }

    /// <summary>The policy as <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        this == None ? NoneName : string.Join(',', Known.Where(name => name switch { ColourName => Colour, TranslationName => Translation, _ => Cutout }));

    /// <summary>Augments pictures.</summary>
    /// <param name="pictures">(N, 1 or 3, height, width) in -1..1, on any device.</param>
    /// <param name="random">Where the random numbers come from; on the CPU, so that every device sees the same.</param>
    /// <param name="share">Share of the pictures that each part changes, a single number 0 to 1 on the pictures' device; all of them where absent.</param>
    /// <returns>The same shape; the pictures themselves where nothing is switched on.</returns>
    public Tensor Apply(Tensor pictures, Generator random, Tensor? share = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (this == None)
        {
            return pictures;
        }

        using var scope = NewDisposeScope();
        var draws = rand([pictures.shape[0], Draws], dtype: ScalarType.Float32, device: CPU, generator: random);
        // Drawn after the others, so that a share of 1 changes what all are changed by without it.
        var chosen = share is null ? null : rand([pictures.shape[0], Known.Length], dtype: ScalarType.Float32, device: CPU, generator: random).to(pictures.device).lt(share);
        return Apply(pictures, draws.to(pictures.device), chosen).MoveToOuterDisposeScope();
    }

    /// <summary>Augments pictures with given random numbers, (N, <see cref="Draws"/>) from 0 to below 1; of each part those that are chosen, (N, parts).</summary>
    internal Tensor Apply(Tensor pictures, Tensor draws, Tensor? chosen = null)
    {
        using var scope = NewDisposeScope();
        // One number a picture, shaped so that it meets all its pixels.
        var random = draws.reshape(-1, Draws, 1, 1, 1).unbind(1);
        Tensor Chosen(int part, Tensor changed, Tensor unchanged) => chosen is null ? changed : where(chosen.select(1, part).reshape(-1, 1, 1, 1), changed, unchanged);
        var augmented = pictures;
        if (Colour)
        {
            augmented = Chosen(0, Coloured(augmented, random[0].to(pictures.dtype), random[1].to(pictures.dtype), random[2].to(pictures.dtype)), augmented);
        }

        if (Translation)
        {
            augmented = Chosen(1, Translated(augmented, random[3], random[4]), augmented);
        }

        if (Cutout)
        {
            augmented = Chosen(2, WithHole(augmented, random[5], random[6]), augmented);
        }

        return augmented.MoveToOuterDisposeScope();
    }

    private static Tensor Coloured(Tensor x, Tensor brightness, Tensor saturation, Tensor contrast)
    {
        x = x + (brightness - 0.5);
        if (x.shape[1] == 3)
        {
            var grey = x.mean([1], keepdim: true);
            x = ((x - grey) * (saturation * 2)) + grey;
        }

        var mean = x.mean([1, 2, 3], keepdim: true);
        return ((x - mean) * (contrast + 0.5)) + mean;
    }

    private static Tensor Translated(Tensor x, Tensor down, Tensor right)
    {
        var (count, channels, height, width) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var rows = arange(height, device: x.device).view(1, 1, height, 1) + Shift(down, height);
        var columns = arange(width, device: x.device).view(1, 1, 1, width) + Shift(right, width);
        var inside = (rows.ge(0) & rows.lt(height)) & (columns.ge(0) & columns.lt(width));
        var sources = (rows.clamp(0, height - 1) * width) + columns.clamp(0, width - 1);
        var moved = x.reshape(count, channels, height * width).gather(2, sources.reshape(count, 1, height * width).expand(count, channels, height * width));
        return moved.reshape(count, channels, height, width) * inside.to(x.dtype);
    }

    private static Tensor WithHole(Tensor x, Tensor down, Tensor right)
    {
        var (height, width) = (x.shape[2], x.shape[3]);
        var rows = InHole(down, height, x.device).reshape(-1, 1, height, 1);
        var columns = InHole(right, width, x.device).reshape(-1, 1, 1, width);
        return x * (rows & columns).logical_not().to(x.dtype);
    }

    /// <summary>Whole pixels from -reach to reach, each as likely.</summary>
    private static Tensor Shift(Tensor random, long edge)
    {
        var reach = (long)((edge * TranslationShare) + 0.5);
        return Below(random, (2 * reach) + 1) - reach;
    }

    /// <summary>Which pixels along an edge the hole takes; it may reach over the picture's border by half its size.</summary>
    private static Tensor InHole(Tensor random, long edge, Device device)
    {
        var size = (long)((edge * CutoutShare) + 0.5);
        var first = Below(random, edge + 1 - (size % 2)).reshape(-1, 1) - (size / 2);
        var places = arange(edge, device: device).reshape(1, edge);
        return places.ge(first) & places.lt(first + size);
    }

    /// <summary>Whole numbers from 0 to below a bound. The product may round up to the bound itself.</summary>
    private static Tensor Below(Tensor random, long bound) => (random * bound).to(ScalarType.Int64).clamp(max: bound - 1);
}
