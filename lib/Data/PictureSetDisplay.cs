using System.Globalization;
using System.Net;
using System.Text;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>How sets and batches of pictures look in a notebook. Colours are the page's own, so that dark pages stay dark.</summary>
public static class PictureSetDisplay
{
    private const int MostClasses = 40, MostPictures = 64;
    private const string Faint = "opacity:0.7;font-size:90%";

    /// <summary>A sheet of pictures, how many there are of each class, and the card folded beneath.</summary>
    /// <param name="pictures">The set.</param>
    public static MimeBundle ToMimeBundle(IPictureSet pictures)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        var html = new StringBuilder("<div>");
        AppendHead(html, pictures);
        html.Append("<div style=\"display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start\">");
        if (pictures.Count > 0)
        {
            // As PNG a sheet of paintings has several times the bytes; pixels that are enlarged to squares keep their edges.
            var withLoss = pictures.Channels == 3 && PictureSetExtensions.EnlargementOf(pictures.Width) == 1;
            AppendPicture(html, pictures.ContactSheet(), $"a sheet of pictures of {pictures.Name}", withLoss);
        }

        AppendClasses(html, pictures);
        html.Append("</div>");
        if (pictures.Info?.Card is { Length: > 0 } card)
        {
            html.Append("<details style=\"margin-top:8px\"><summary>Card</summary><div style=\"max-width:720px;margin:8px 0 0 16px\">")
                .Append(CardHtml.Of(card)).Append("</div></details>");
        }

        return Bundle(html.Append("</div>"), Describe(pictures));
    }

    /// <summary>The pictures of a batch, each with its class beneath.</summary>
    /// <param name="batch">The batch.</param>
    public static MimeBundle ToMimeBundle(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        var shown = Math.Min(batch.Count, MostPictures);
        var shape = batch.Pictures.shape;
        var (channels, height, width) = ((int)shape[1], (int)shape[2], (int)shape[3]);
        var values = batch.Pictures.data<float>().ToArray();
        var length = channels * height * width;
        var enlarge = PictureSetExtensions.EnlargementOf(width);
        var html = new StringBuilder("<div><div style=\"display:flex;flex-wrap:wrap;gap:8px;max-width:720px\">");
        for (var i = 0; i < shown; i++)
        {
            html.Append("<figure style=\"margin:0;text-align:center\">");
            AppendPicture(html, Picture.FromPlanar(values.AsSpan(i * length, length), channels, height, width).Enlarge(enlarge), batch.ClassOf(i) ?? $"picture {i}");
            if (batch.ClassOf(i) is { } name)
            {
                html.Append(CultureInfo.InvariantCulture, $"<figcaption style=\"{Faint}\">{Encoded(name)}</figcaption>");
            }

            html.Append("</figure>");
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"batch of {batch.Count} {(batch.IsSynthetic ? "synthetic " : "")}{Kind(channels)} pictures, {width} x {height}");
        html.Append("</div>");
        if (shown < batch.Count || batch.IsSynthetic)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"{Faint}\">{(shown < batch.Count ? $"{shown} of " : "")}{batch.Count} {(batch.IsSynthetic ? "synthetic " : "")}pictures</p>");
        }

        return Bundle(html.Append("</div>"), text);
    }

    /// <summary>The name of a label; its number where it has no name, null where there is no label.</summary>
    internal static string? ClassName(IReadOnlyList<string> classes, int label) =>
        label < 0 ? null : label < classes.Count ? classes[label] : label.ToString(CultureInfo.InvariantCulture);

    private static void AppendHead(StringBuilder html, IPictureSet pictures)
    {
        html.Append("<p style=\"margin:0 0 8px 0\"><strong>").Append(Encoded(pictures.Info?.Title ?? pictures.Name)).Append("</strong>");
        if (pictures.Info is { IsSynthetic: true })
        {
            html.Append(" <span style=\"border:1px solid currentColor;border-radius:8px;padding:0 6px;font-size:85%\">synthetic</span>");
        }

        html.Append("<br><span style=\"").Append(Faint).Append("\">").Append(Encoded(Describe(pictures)));
        if (pictures.Info is { } info)
        {
            html.Append("<br>Rights: ").Append(Encoded(info.Licence));
        }

        html.Append("</span></p>");
    }

    private static void AppendClasses(StringBuilder html, IPictureSet pictures)
    {
        var counts = Enumerable.Range(0, pictures.Count).CountBy(pictures.LabelOf).OrderBy(pair => pair.Key < 0 ? int.MaxValue : pair.Key).ToList();
        if (counts.TrueForAll(pair => pair.Key < 0))
        {
            return;
        }

        html.Append("<table><thead><tr><th style=\"text-align:left\">class</th><th style=\"text-align:right\">pictures</th></tr></thead><tbody>");
        foreach (var (label, count) in counts.Take(MostClasses))
        {
            AppendRow(html, ClassName(pictures.Classes, label) ?? "no class", count);
        }

        if (counts.Count > MostClasses)
        {
            AppendRow(html, $"{counts.Count - MostClasses} more", counts.Skip(MostClasses).Sum(pair => pair.Value));
        }

        html.Append("</tbody></table>");
    }

    private static void AppendRow(StringBuilder html, string name, int count) => html.Append(
        CultureInfo.InvariantCulture, $"<tr><td style=\"text-align:left\">{Encoded(name)}</td><td style=\"text-align:right\">{count:N0}</td></tr>");

    private static void AppendPicture(StringBuilder html, Picture picture, string description, bool withLoss = false) => html
        .Append("<img style=\"max-width:100%;height:auto;image-rendering:pixelated\" alt=\"").Append(Encoded(description))
        .Append("\" src=\"data:image/").Append(withLoss ? "jpeg" : "png").Append(";base64,").Append(Convert.ToBase64String(picture.Encode(withLoss ? PictureFormat.Jpeg : PictureFormat.Png))).Append("\">");

    private static string Describe(IPictureSet pictures) => string.Create(
        CultureInfo.InvariantCulture,
        $"{pictures.Name}: {pictures.Count:N0} {(pictures.Info is { IsSynthetic: true } ? "synthetic " : "")}{Kind(pictures.Channels)} pictures, {pictures.Width} x {pictures.Height}{(pictures.Classes.Count > 0 ? $", {pictures.Classes.Count} classes" : "")}, fingerprint {pictures.Fingerprint[..12]}");

    private static string Kind(int channels) => channels == 1 ? "grey" : "colour";

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static MimeBundle Bundle(StringBuilder html, string text) => new(new Dictionary<string, object> { ["text/html"] = html.ToString(), ["text/plain"] = text });
}
