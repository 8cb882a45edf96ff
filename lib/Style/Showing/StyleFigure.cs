using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>A painting at a moment, as one picture: the painting beside the curve of its loss, with where it stands above that.</summary>
public sealed class StyleFigure : IRichDisplay
{
    private const double Width = 560, LeastHeight = 360;
    private const int LongestSide = 480;
    private readonly Picture painting;
    private readonly double[] losses;
    private readonly string status;

    internal StyleFigure(Picture painting, IReadOnlyList<double> losses, string status)
    {
        this.painting = Math.Max(painting.Width, painting.Height) > LongestSide ? StylePixels.Sized(painting, LongestSide) : painting;
        (this.losses, this.status) = ([.. losses], status);
    }

    /// <summary>The figure of a painting that is done.</summary>
    public static StyleFigure Of(StyleResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result.Painting, result.LossCurve, new StyleStatus(result.Steps, result.Steps, result.LossCurve[^1], null).Line(int.MaxValue));
    }

    /// <summary>The figure as a picture.</summary>
    public Picture ToPicture() =>
        PicturePair.Compose(painting, StyleCurve.Of(losses).WithTitle(status).WithSize(Width, Math.Max(LeastHeight, painting.Height)).ToPicture(scale: 1));

    /// <summary>The figure as PNG, and in words.</summary>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object> { ["image/png"] = ToPicture().EncodePng(), ["text/plain"] = ToString() });

    /// <summary>Where the painting stands.</summary>
    public override string ToString() => status;
}
