using System.Text.RegularExpressions;
using ArtGan.Imaging;

namespace ArtGan.Kernel.Session.Html;

/// <summary>Pictures of a page that is kept or published: no larger than they are shown, and without what the eye misses.</summary>
internal static partial class PublishedPictures
{
    /// <summary>Pixels across a picture that stands by itself.</summary>
    public const int Widest = 900;

    /// <summary>Pixels across one of many pictures that are seen in turn.</summary>
    public const int WidestFrame = 520;

    private const int Quality = 70;

    /// <summary>Makes the pictures inside markup small, each where that saves something.</summary>
    /// <param name="html">The markup; pictures are data addresses in it.</param>
    /// <param name="widest">Pixels across a picture at most.</param>
    public static string Shrink(string html, int widest = Widest) =>
        Picture.HasLibrary ? Embedded().Replace(html, match => Smaller(match.Groups["content"].Value, widest) is { } webp ? $"data:image/webp;base64,{webp}" : match.Value) : html;

    /// <summary>A smaller form of a picture; null where there is none.</summary>
    private static string? Smaller(string content, int widest)
    {
        var before = content.Length * 3 / 4;
        try
        {
            var picture = Picture.Decode(Convert.FromBase64String(content));
            if (picture.Width > widest)
                picture = picture.Resize(widest, Math.Max(1, (int)Math.Round(picture.Height * (widest / (double)picture.Width))));
            var webp = picture.Encode(PictureFormat.WebP, new EncodeOptions { Quality = Quality });
            return webp.Length < before ? Convert.ToBase64String(webp) : null;
        }
        catch (Exception error) when (error is UserException or FormatException)
        {
            // What cannot be read stays as it is.
            return null;
        }
    }

    [GeneratedRegex(@"data:image/(?:png|jpeg);base64,(?<content>[^""'\s)]+)")]
    private static partial Regex Embedded();
}
