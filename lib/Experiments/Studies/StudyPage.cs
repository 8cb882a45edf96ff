using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Experiments.Studies;

/// <summary>What the page's script reads: pictures without a word on where they come from.</summary>
/// <param name="Study">The study's identifier.</param>
/// <param name="Seconds">Seconds that a picture can be seen; 0 for no limit.</param>
/// <param name="Choices">The two answers, the left one first.</param>
/// <param name="Edge">Edge of a picture in pixels.</param>
/// <param name="Questions">The pictures of each question as PNG files.</param>
internal sealed record StudyPageData(string Study, double Seconds, IReadOnlyList<string> Choices, int Edge, IReadOnlyList<IReadOnlyList<byte[]>> Questions);

/// <summary>
/// The page that asks: one file that needs no other and no network. Nothing in it tells a real picture from a painted
/// one: all are PNG files of one length, for nothing in them is compressed.
/// </summary>
internal static class StudyPage
{
    private const string DataStart = "<script type=\"application/json\" id=\"study\">", DataEnd = "</script>";

    /// <summary>The answers that a kind of study knows, the left one first.</summary>
    public static IReadOnlyList<string> Choices(StudyKind kind) => kind == StudyKind.RealOrPainted ? ["real", "painted"] : ["left", "right"];

    /// <summary>What is asked.</summary>
    public static string Title(StudyKind kind) => kind == StudyKind.RealOrPainted ? "Real or painted?" : "Which is better?";

    /// <summary>Writes the page.</summary>
    /// <param name="key">The study; of its truth nothing is used but the identifier.</param>
    /// <param name="pictures">The pictures of each question, at the run's size.</param>
    /// <param name="data">The data set, for its rights.</param>
    public static string Compose(StudyKey key, IReadOnlyList<IReadOnlyList<Picture>> pictures, IPictureSet data)
    {
        var content = new StudyPageData(key.Study, key.Seconds, Choices(key.Kind), pictures[0][0].Width, [.. pictures.Select(question => question.Select(Png).ToArray())]);
        var isPair = key.Kind == StudyKind.WhichIsBetter;
        var script = EmbeddedFile.Read(typeof(StudyPage).Assembly, "study.js");
        var scriptHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        var title = Title(key.Kind);
        return $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-{scriptHash}'; connect-src 'self'; base-uri 'none'; form-action 'none'">
            <meta name="robots" content="noindex"><title>{title}</title><style>{EmbeddedFile.Read(typeof(StudyPage).Assembly, "study.css")}</style></head>
            <body data-kind="{(isPair ? "pairs" : "singles")}">
            <noscript><p>This page asks with a script; please allow scripts for it.</p></noscript>
            <main>
            <section id="welcome" hidden><h1>{title}</h1>
            {Instruction(key)}
            <p class="quiet">{Rights(data)}</p>
            <button id="start" class="main" type="button">Start</button></section>
            <section id="asking" hidden aria-labelledby="count">
            <header><p id="count" tabindex="-1" aria-live="polite"></p><progress id="progress" aria-hidden="true"></progress></header>
            <div id="stage">{(isPair ? Pair : Single)}</div>
            <footer><button id="undo" type="button">Undo the last answer <kbd>Backspace</kbd></button></footer></section>
            <section id="end" hidden><h1 tabindex="-1">Thank you</h1>
            <p id="handed" role="status">That was the last one. Please save your answers and give the file to whoever asked you.</p>
            <label for="comment">What did you go by? A word is welcome but not needed; please give no name and no age.</label>
            <textarea id="comment" rows="3" maxlength="2000"></textarea>
            <p class="buttons"><button id="save" class="main" type="button">Save my answers</button><button id="copy" type="button">Copy them as text</button></p>
            <textarea id="text" rows="4" readonly hidden aria-label="Your answers as text"></textarea>
            <p class="quiet buttons"><button id="back" type="button">Undo the last answer</button><button id="again" type="button">Start anew as somebody else</button></p></section>
            </main>
            {DataStart}{JsonSerializer.Serialize(content, StudyJson.Default.StudyPageData)}{DataEnd}
            <script>{script}</script>
            </body></html>

            """;
    }

    /// <summary>The pictures in a page, for a report to show.</summary>
    /// <param name="page">The page's file.</param>
    /// <param name="study">The study's identifier; any where null.</param>
    /// <returns>Null where the page is not there or another's.</returns>
    public static StudyPageData? TryRead(string page, string? study)
    {
        try
        {
            var text = File.ReadAllText(page);
            var start = text.IndexOf(DataStart, StringComparison.Ordinal);
            var end = start < 0 ? -1 : text.IndexOf(DataEnd, start, StringComparison.Ordinal);
            var data = end < 0 ? null : JsonSerializer.Deserialize(text[(start + DataStart.Length)..end], StudyJson.Default.StudyPageData);
            return study is null || data?.Study == study ? data : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    private const string Single = """
        <img id="picture" alt=""><p id="gone" hidden>What was it?</p>
        <div class="choices"><button type="button" data-choice="0"><kbd>←</kbd> Real</button><button type="button" data-choice="1">Painted <kbd>→</kbd></button></div>
        """;

    private const string Pair = """
        <div class="choices"><button type="button" data-choice="0"><img alt=""><span><kbd>←</kbd> Left</span></button><button type="button" data-choice="1"><img alt=""><span>Right <kbd>→</kbd></span></button></div>
        <p id="gone" hidden>Which was better?</p>
        """;

    private static string Instruction(StudyKey key)
    {
        var limit = key.Seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $" Each can be seen for {key.Seconds:0.###} seconds; answer when you like.") : " Take the time you like.";
        var task = key.Kind == StudyKind.RealOrPainted
            ? $"You will see {key.Questions.Count} pictures, one at a time. Half of them are real, from the collection that a neural network learnt from; the other half was painted by such a network. Say of each which it is."
            : $"You will see {key.Questions.Count} pairs of pictures. Say of each pair which picture is the better one, whatever better means to you.";
        return $"<p>{task}{limit} If you cannot tell, guess.</p><p>Touch a button<span class=\"keys\">, or use the keys <kbd>←</kbd> and <kbd>→</kbd> (or <kbd>1</kbd> and <kbd>2</kbd>)</span>. You can undo the last answer. Your answers and how long each took stay on this device until you hand them in; nothing else is recorded.</p>";
    }

    private static string Rights(IPictureSet data)
    {
        var text = data.Info is { } info
            ? $"Pictures: {info.Title}{(info.IsSynthetic ? " (made by a program)" : "")}. Rights: {info.Licence}"
            : $"Pictures: {data.Name}. Their rights are not recorded";
        return WebUtility.HtmlEncode(text.TrimEnd('.') + ".");
    }

    private static byte[] Png(Picture picture) => PlainPng.Encode(picture.Pixels.Span, picture.Width, picture.Height, picture.Channels, CompressionLevel.NoCompression);
}
