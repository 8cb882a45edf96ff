using System.Globalization;
using System.Text;
using System.Text.Json;
using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Display.Exploring;

/// <summary>Frames one of which is seen at a time, chosen by sliders; all of it stands in the HTML, and a kernel is not needed. Without scripts the frame at the start is seen.</summary>
internal static class FramePage
{
    /// <summary>The class of the element that holds all of it.</summary>
    public const string Class = "artgan-explorer";

    /// <summary>Writes it.</summary>
    /// <param name="sliders">The sliders.</param>
    /// <param name="frames">The HTML of a frame for each combination of their positions, the last slider moving fastest.</param>
    /// <param name="isPlayed">Whether a button plays the frames; for one slider.</param>
    public static string Of(IReadOnlyList<FrameSlider> sliders, IReadOnlyList<string> frames, bool isPlayed)
    {
        var html = new StringBuilder($"<div class=\"{Class}\"><style>{EmbeddedText.ReadStyle("explorer.css")}</style><div class=\"controls\" hidden=\"hidden\">");
        if (isPlayed)
            html.Append("<button type=\"button\" aria-pressed=\"false\">Play</button>");
        foreach (var slider in sliders)
        {
            html.Append(CultureInfo.InvariantCulture, $"<label><span>{Markup.Encode(slider.Name)}</span><input type=\"range\" min=\"0\" max=\"{slider.Values.Count - 1}\" value=\"{slider.Start}\" data-labels=\"{Markup.Encode(JsonSerializer.Serialize(slider.Labels))}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<output>{Markup.Encode(slider.Labels[slider.Start])}</output></label>");
        }

        html.Append("</div><div class=\"frames\">");
        var start = FrameSlider.StartOf(sliders);
        for (var place = 0; place < frames.Count; place++)
            html.Append(place == start ? "<div>" : "<div hidden=\"hidden\">").Append(frames[place].Replace(HtmlView.Style, "", StringComparison.Ordinal)).Append("</div>");
        return HtmlView.Framed(html.Append("</div></div><script>").Append(EmbeddedText.Read("explorer.js")).Append("</script>").ToString());
    }
}
