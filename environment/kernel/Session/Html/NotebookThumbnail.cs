using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Imaging;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Kernel.Session.Html;

/// <summary>The picture that stands for a notebook: what the cell with the tag <see cref="Tag"/> shows.</summary>
public static partial class NotebookThumbnail
{
    /// <summary>The tag of the cell.</summary>
    public const string Tag = "thumbnail";

    private const int Widest = 320, Highest = 240;

    /// <summary>Takes the last picture that the cell shows, as that is its result, makes it small, and leaves out what is below a screen's shape.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    /// <returns>The picture; null where no cell has the tag, or it shows no picture.</returns>
    public static Picture? Of(NotebookDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var outputs = document.Cells.FirstOrDefault(cell => cell.HasTag(Tag))?.Outputs ?? [];
        return outputs.Reverse().Select(output => output["data"]).OfType<JsonObject>().Select(Shown).FirstOrDefault(picture => picture is not null);
    }

    private static Picture? Shown(JsonObject data)
    {
        var content = data["image/png"]?.ToString() ?? data["image/gif"]?.ToString() ?? data["image/webp"]?.ToString()
            // Frames to be played end with the best one.
            ?? Embedded().Matches(data["text/html"]?.ToString() ?? "").LastOrDefault()?.Groups["content"].Value;
        if (content is null)
            return null;
        var picture = Picture.Decode(Convert.FromBase64String(content));
        var small = picture.Width <= Widest ? picture : picture.Resize(Widest, Math.Max(1, picture.Height * Widest / picture.Width));
        return small.Height <= Highest ? small : small.Crop(new(0, 0, small.Width, Highest));
    }

    [GeneratedRegex(@"data:image/(?:png|jpeg|gif|webp);base64,(?<content>[^""'\s)]+)")]
    private static partial Regex Embedded();
}
