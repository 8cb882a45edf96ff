using System.Globalization;
using System.Net;
using System.Text;

namespace ArtGan.Imaging;

/// <summary>
/// Pictures beside each other, all shown equally high whatever their pixels, each with a line below. Small ones keep their pixels, which
/// the page enlarges to squares; large ones are reduced and stored with a little loss, so that a page with many stays small.
/// </summary>
/// <example><code>
/// new PictureRow([("as photographed", painting), ("64 pixels", painting.CropSquare().Resize(64, 64))])
/// </code></example>
public sealed class PictureRow : IRichDisplay
{
    private const int JpegQuality = 88;

    // Squares of 64 colour pixels; beyond it a loss is not seen, and bytes are.
    private const int LargestPng = 3 * 64 * 64;

    private readonly IReadOnlyList<(string Caption, Picture Picture)> pictures;
    private readonly int height;

    /// <summary>Lays pictures out.</summary>
    /// <param name="pictures">Each with its caption; at least one.</param>
    /// <param name="height">How high each is shown, in pixels: 16 to 1,024.</param>
    /// <exception cref="UserException">There are no pictures, or the height is out of range.</exception>
    public PictureRow(IReadOnlyList<(string Caption, Picture Picture)> pictures, int height = 192)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        OptionRange.Check(nameof(height), height, 16, 1024);
        if (pictures.Count == 0)
        {
            throw new UserException("A row needs at least one picture; give it some.");
        }

        (this.pictures, this.height) = (pictures, height);
    }

    /// <summary>The row as HTML, for front ends without it as one picture, and the captions in words.</summary>
    public MimeBundle ToMimeBundle()
    {
        var html = new StringBuilder("<div style=\"display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start\">");
        foreach (var (caption, picture) in pictures)
        {
            var width = WidthOf(picture);
            html.Append(CultureInfo.InvariantCulture, $"<figure style=\"margin:0;width:{width}px\"><img style=\"display:block;width:{width}px;height:{height}px;image-rendering:{(picture.Height < height ? "pixelated" : "auto")}\" alt=\"{WebUtility.HtmlEncode(caption)}\" src=\"{Source(picture)}\">")
                .Append(CultureInfo.InvariantCulture, $"<figcaption style=\"font-size:85%;opacity:0.8\">{WebUtility.HtmlEncode(caption)}</figcaption></figure>");
        }

        return new(new Dictionary<string, object>
        {
            ["text/html"] = html.Append("</div>").ToString(),
            ["image/png"] = Compose().EncodePng(),
            ["text/plain"] = ToString(),
        });
    }

    /// <summary>The captions, with the sizes of the pictures.</summary>
    public override string ToString() => string.Join(", ", pictures.Select(each => $"{each.Caption} ({each.Picture})"));

    private int WidthOf(Picture picture) => Math.Max(1, (int)Math.Round((double)picture.Width * height / picture.Height));

    /// <summary>All of them in one picture, on white.</summary>
    private Picture Compose()
    {
        const int Gap = 12;
        var shown = pictures.Select(each => Shown(each.Picture).ToColour()).ToList();
        var canvas = new Canvas(shown.Sum(picture => picture.Width) + (Gap * (shown.Count - 1)), height, 3, Colour.White);
        var left = 0;
        foreach (var picture in shown)
        {
            canvas.Draw(picture, left, 0);
            left += picture.Width + Gap;
        }

        return canvas.ToPicture();
    }

    /// <summary>As high as it is shown: with its own pixels as squares, where it is smaller.</summary>
    private Picture Shown(Picture picture)
    {
        var enlarged = picture.Enlarge(Math.Max(1, (height + picture.Height - 1) / picture.Height));
        return enlarged.Resize(WidthOf(picture), height, ResizeKernel.Triangle);
    }

    private string Source(Picture picture)
    {
        if (picture.Pixels.Length <= LargestPng)
        {
            return $"data:image/png;base64,{Convert.ToBase64String(picture.EncodePng())}";
        }

        // Half as many again as are shown, for displays that have them.
        var most = height * 3 / 2;
        var reduced = picture.Height <= most ? picture : picture.Resize(WidthOf(picture) * 3 / 2, most, ResizeKernel.Lanczos);
        return $"data:image/jpeg;base64,{Convert.ToBase64String(reduced.Encode(PictureFormat.Jpeg, new() { Quality = JpegQuality }))}";
    }
}
