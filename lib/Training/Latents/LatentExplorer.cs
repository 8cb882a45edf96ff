using ArtGan.Imaging;

namespace ArtGan.Training;

/// <summary>
/// Walks about in a generator's latent space. Pictures are named by their numbers, from 0, among those that a seed
/// gives: what <see cref="Sampler.Sample"/> paints, row by row.
/// </summary>
/// <example><code>
/// using var sampler = RunSampler.Open("latest");
/// var latents = new LatentExplorer(sampler) { Seed = 7, Truncation = 0.8 };
/// latents.Interpolate(3, 17, frames: 9)                      // shown as a strip
/// latents.Walk([3, 17, 20], 12).Animation.Save("walk.gif")  // round and round
/// latents.Arithmetic(LatentSum.Parse("1,4,7 - 2,3,9 + 5"))  // the terms, then the result
/// latents.Directions(picture: 3, count: 6)                  // what changes most, a row a direction
/// </code></example>
/// <param name="sampler">Paints; the caller keeps it.</param>
public sealed class LatentExplorer(Sampler sampler)
{
    // Small pictures are enlarged so that their pixels can be seen.
    private const int ShownSide = 56;

    /// <summary>The seed that pictures are numbered in.</summary>
    public long Seed { get; init; }

    /// <summary>How near to the mean pictures are drawn; 1 leaves them where they are.</summary>
    public double Truncation { get; init; } = 1;

    /// <summary>The one class to paint; null for each picture's own.</summary>
    public int? Label { get; init; }

    /// <summary>Where pictures are moved about.</summary>
    public CodeSpace Space { get; } = CodeSpace.Of(sampler);

    /// <summary>The codes of pictures.</summary>
    /// <param name="numbers">The pictures' numbers.</param>
    /// <returns>(N, ...), on the CPU.</returns>
    public Tensor Codes(IReadOnlyList<int> numbers)
    {
        using var scope = NewDisposeScope();
        return Space.Truncate(Space.Encode(sampler.Latents(numbers, Seed), Labels(numbers)), Truncation).MoveToOuterDisposeScope();
    }

    /// <summary>The pictures between two.</summary>
    /// <param name="from">The first picture's number.</param>
    /// <param name="to">The last one's.</param>
    /// <param name="frames">Pictures, both ends included, at least 2.</param>
    /// <param name="isSpherical">Whether along an arc; null for the way that suits the space.</param>
    /// <exception cref="UserException">The pictures are of different classes.</exception>
    public PictureSequence Interpolate(int from, int to, int frames, bool? isSpherical = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 2);
        return Travel([from, to], frames - 1, isSpherical, isClosed: false);
    }

    /// <summary>A walk from picture to picture and back to the first, which can be shown without end.</summary>
    /// <param name="numbers">The pictures' numbers, at least 2.</param>
    /// <param name="framesPerLeg">Pictures from one of them to the next.</param>
    /// <param name="isSpherical">Whether along arcs; null for the way that suits the space.</param>
    /// <exception cref="UserException">The pictures are of different classes.</exception>
    public PictureSequence Walk(IReadOnlyList<int> numbers, int framesPerLeg, bool? isSpherical = null) => Travel(numbers, framesPerLeg, isSpherical, isClosed: true);

    /// <summary>Adds and takes away pictures.</summary>
    /// <param name="sum">The sum.</param>
    /// <returns>Each term by itself, then the result.</returns>
    /// <exception cref="UserException">The pictures are of different classes, or cancel each other out.</exception>
    public PictureSequence Arithmetic(LatentSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        using var scope = NewDisposeScope();
        int[] all = [.. sum.Terms.SelectMany(term => term.Pictures)];
        var label = CommonLabel(all);
        var codes = sum.Terms.Select(term => Space.Combine(Codes(term.Pictures), Mean(1, term))).ToList();
        codes.Add(Space.Combine(Codes(all), [.. sum.Terms.SelectMany(term => Mean(term.Weight, term))]));
        return new(Paint(cat([.. codes]), label)) { Captions = [.. sum.Terms.Select(term => term.ToString()), "="] };

        static double[] Mean(double weight, LatentTerm term) => [.. term.Pictures.Select(_ => weight / term.Pictures.Count)];
    }

    /// <summary>A grid whose pictures have the coarse styles of their row and the fine ones of their column (Karras et al. 2019, arXiv:1812.04948, figure 3).</summary>
    /// <param name="rows">The pictures whose coarse styles are kept.</param>
    /// <param name="columns">The pictures whose fine styles replace theirs.</param>
    /// <param name="layers">The layers that take the columns' styles; the finer half where absent.</param>
    /// <returns>The grid, with the pictures themselves at its edges.</returns>
    /// <exception cref="UserException">The generator has no styles.</exception>
    public Picture Mix(IReadOnlyList<int> rows, IReadOnlyList<int> columns, Range? layers = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(columns);
        var styles = Space as StyleCodes
            ?? throw new UserException("This generator has one latent for the whole picture and no styles to mix; choose a run of a style-based generator, or use arithmetic.");
        using var scope = NewDisposeScope();
        var (coarse, fine) = (Codes(rows), Codes(columns));
        var mixed = styles.Mix(
            coarse.repeat_interleave(columns.Count, 0),
            fine.repeat([rows.Count, 1, 1]),
            layers ?? (styles.Layers / 2)..styles.Layers);
        var (left, top, inside) = (Paint(coarse, null), Paint(fine, null), Paint(mixed, null));
        var corner = new Picture(top[0].Width, top[0].Height, 1, [.. Enumerable.Repeat((byte)255, top[0].Width * top[0].Height)]);
        var cells = new List<Picture> { corner };
        cells.AddRange(top);
        for (var row = 0; row < rows.Count; row++)
        {
            cells.Add(left[row]);
            cells.AddRange(inside.Skip(row * columns.Count).Take(columns.Count));
        }

        return Grid(cells, columns.Count + 1);
    }

    /// <summary>A picture moved along the directions in which pictures change most.</summary>
    /// <param name="picture">The picture's number.</param>
    /// <param name="count">How many directions, the strongest first.</param>
    /// <param name="steps">Pictures along each, at least 2; the picture itself stands in the middle where they are odd.</param>
    /// <param name="reach">How far to go to both sides, in standard deviations of codes.</param>
    /// <param name="layers">The layers that are moved; all where absent, and always all where the generator has no styles.</param>
    /// <exception cref="UserException">The generator has fewer directions, or none of meaning.</exception>
    public DirectionSheet Directions(int picture, int count = 6, int steps = 7, double reach = 3, Range? layers = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        using var scope = NewDisposeScope();
        var found = Space.Directions(count);
        var code = Codes([picture]);
        var offsets = linspace(-reach, reach, steps, dtype: ScalarType.Float32);
        var start = code.expand([steps, .. code.shape[1..]]);
        var moved = Enumerable.Range(0, count).Select(each => Space.Move(start, found.Directions[each], offsets * found.Deviations[each], layers));
        var painted = Paint(cat([.. moved]), LabelOf(picture));
        return new(painted, steps, found.Shares.data<float>().ToArray());
    }

    /// <summary>A picture moved along several directions at once.</summary>
    /// <param name="picture">The picture's number.</param>
    /// <param name="directions">The directions, as <see cref="Space"/> finds them.</param>
    /// <param name="distances">How far along each, the strongest first, in standard deviations of codes; those after them are left.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are more distances than directions.</exception>
    /// <example><code>
    /// var directions = latents.Space.Directions(3);
    /// latents.Move(picture: 3, directions, 1.5, -2)
    /// </code></example>
    public Picture Move(int picture, PrincipalDirections directions, params IReadOnlyList<double> distances)
    {
        ArgumentNullException.ThrowIfNull(directions);
        ArgumentNullException.ThrowIfNull(distances);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(distances.Count, directions.Directions.shape[0], nameof(distances));
        using var scope = NewDisposeScope();
        var code = Codes([picture]);
        foreach (var (each, distance) in distances.Index())
        {
            code = Space.Move(code, directions.Directions[each], directions.Deviations[each].reshape(1) * distance);
        }

        return Paint(code, LabelOf(picture))[0];
    }

    internal static Picture Grid(IReadOnlyList<Picture> pictures, int columns, IReadOnlyList<string>? captions = null) =>
        PictureGrid.Compose(pictures, new GridOptions { Columns = columns, Enlarge = Math.Max(1, ShownSide / pictures[0].Height), Captions = captions });

    private PictureSequence Travel(IReadOnlyList<int> numbers, int framesPerLeg, bool? isSpherical, bool isClosed)
    {
        using var scope = NewDisposeScope();
        var label = CommonLabel(numbers);
        return new(Paint(Interpolation.Path(Codes(numbers), framesPerLeg, isSpherical ?? Space.IsShell, isClosed), label));
    }

    private IReadOnlyList<Picture> Paint(Tensor codes, int? label)
    {
        using var scope = NewDisposeScope();
        return TensorPictures.Of(Space.Paint(codes, label is { } one ? full([codes.shape[0]], one, dtype: ScalarType.Int64) : null));
    }

    private Tensor? Labels(IReadOnlyList<int> numbers) =>
        sampler.Generator.Classes == 0 ? null : tensor([.. numbers.Select(number => (long)LabelOf(number)!.Value)], dtype: ScalarType.Int64);

    private int? LabelOf(int number) => sampler.Generator.Classes == 0 ? null : Label ?? number % sampler.Generator.Classes;

    /// <summary>The class of everything on a way; there is nothing between two classes that the generator is told.</summary>
    private int? CommonLabel(IReadOnlyList<int> numbers)
    {
        if (Space.HoldsClass)
        {
            return null;
        }

        int[] labels = [.. numbers.Select(number => LabelOf(number)!.Value).Distinct()];
        return labels is [var only] ? only : throw new UserException(
            $"The pictures {string.Join(", ", numbers)} are of the classes {string.Join(", ", labels.Select(Name))}, between which this generator knows nothing; choose one class with label.");

        string Name(int label) => label < sampler.ClassNames.Count ? sampler.ClassNames[label] : $"{label}";
    }
}
