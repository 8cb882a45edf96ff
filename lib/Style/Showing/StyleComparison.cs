using System.Globalization;
using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>Paintings of one content under several settings, side by side: content and styles first, then each painting with its setting, its loss and its time.</summary>
/// <example><code>
/// var comparison = new StyleComparison(photo, [new(night)]) { Columns = 2 };
/// foreach (var weight in new[] { 0.1, 1, 10 })
///     comparison.Add($"style-weight {weight}", NeuralStyle.Paint(network, photo, [new(night)], new() { Size = 256, StyleWeight = weight }));
/// comparison
/// </code></example>
public sealed class StyleComparison : IRichDisplay
{
    /// <summary>The most paintings of one figure.</summary>
    public const int MostPaintings = 64;

    private const int LeastSide = 256, LongestSide = 512, TextSize = 14, Gap = 8;
    private readonly Picture content;
    private readonly IReadOnlyList<StylePicture> styles;
    private readonly List<(string Caption, StyleResult Result)> paintings = [];

    /// <summary>Begins a comparison.</summary>
    /// <param name="content">What is painted.</param>
    /// <param name="styles">Whose manner is wanted.</param>
    public StyleComparison(Picture content, IReadOnlyList<StylePicture> styles)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(styles);
        (this.content, this.styles) = (content, styles);
    }

    /// <summary>Paintings in a row; as many as make the figure about as wide as high where absent.</summary>
    public int? Columns { get; init; }

    /// <summary>The paintings, in the order they came.</summary>
    public IReadOnlyList<(string Caption, StyleResult Result)> Paintings => paintings;

    /// <summary>Takes in a painting.</summary>
    /// <param name="caption">What is special about its setting.</param>
    /// <param name="result">The painting.</param>
    /// <exception cref="UserException">There are too many.</exception>
    public void Add(string caption, StyleResult result)
    {
        if (paintings.Count == MostPaintings) throw new UserException($"A figure holds at most {MostPaintings} paintings; compare fewer settings at once.");
        paintings.Add((caption, result));
    }

    /// <summary>The figure as a picture: a row of the content and the styles, then the paintings row by row.</summary>
    public Picture ToPicture()
    {
        var columns = Columns ?? Math.Max(2, (int)Math.Ceiling(Math.Sqrt(paintings.Count + 1)));
        List<(Picture Picture, string Above, string Below)> cells =
        [
            (content, "content", $"{content.Width} x {content.Height}"),
            .. styles.Select((style, index) => (style.Picture, styles.Count == 1 ? "style" : $"style {index + 1}", styles.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"weight {style.Weight:0.###}"))),
        ];
        var side = Math.Clamp(paintings.Count == 0 ? LeastSide : paintings.Max(each => Math.Max(each.Result.Painting.Width, each.Result.Painting.Height)), LeastSide, LongestSide);
        var blank = new Picture(1, 1, 1, [255]);
        while (cells.Count % columns != 0) cells.Add((blank, "", ""));
        cells.AddRange(paintings.Select(each => (each.Result.Painting, each.Caption, Facts(each.Result))));
        return PictureGrid.Compose(
            [.. cells.Select(cell => Titled(Fitted(cell.Picture, side), cell.Above))],
            new GridOptions { Columns = columns, Captions = [.. cells.Select(cell => cell.Below)], CaptionSize = TextSize, Padding = Gap });
    }

    /// <summary>The figure as PNG, and in words.</summary>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object> { ["image/png"] = ToPicture().EncodePng(), ["text/plain"] = ToString() });

    /// <summary>The settings with their losses and times, a line each.</summary>
    public override string ToString() => string.Join('\n', paintings.Select(each => $"{each.Caption}: {Facts(each.Result)}"));

    private static string Facts(StyleResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"loss {StyleStatus.Number(result.LossCurve[^1])}, {result.Steps} steps, {result.Seconds:0.0} s");

    // In the middle of a white square; smaller pictures keep their size.
    private static Picture Fitted(Picture picture, int side)
    {
        var fitted = Math.Max(picture.Width, picture.Height) > side ? StylePixels.Sized(picture, side) : picture;
        var canvas = new Canvas(side, side, 3, Colour.White);
        canvas.Draw(fitted.ToColour(), (side - fitted.Width) / 2, (side - fitted.Height) / 2);
        return canvas.ToPicture();
    }

    // A grid has one line of text below each picture; the setting takes another.
    private static Picture Titled(Picture picture, string title) =>
        PictureGrid.Compose([picture], new GridOptions { Captions = [title], CaptionSize = TextSize, Padding = 0 });
}
