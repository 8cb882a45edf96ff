using ArtGan.Kernel.Display.Exploring;
using ArtGan.Kernel.Display.Progress;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display;

/// <summary>What every cell can call without a <c>using</c>.</summary>
public static partial class CellFunctions
{
    /// <summary>Shows a value in the cell's output.</summary>
    /// <param name="value">Any value.</param>
    /// <param name="mimeTypes">The MIME types to show it in; none for those that suit it. Text is taken to be of the first.</param>
    /// <returns>The place in the output, for updates.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    /// <exception cref="UserException">The value has no form of a wanted type.</exception>
#pragma warning disable IDE1006 // The name C# notebooks know it by.
    public static DisplayedValue display(object? value, params string[] mimeTypes) =>
        CellContext.Required.Channel.Display(value, mimeTypes is { Length: > 0 } ? mimeTypes : null);
#pragma warning restore IDE1006

    /// <summary>HTML, to display or to end a cell with.</summary>
    /// <param name="source">A fragment of HTML.</param>
    public static RichText HTML(string source) => RichText.Html(source);

    /// <summary>Markdown, to display or to end a cell with.</summary>
    /// <param name="source">The text in CommonMark.</param>
    public static RichText Markdown(string source) => RichText.Markdown(source);

    /// <summary>A drawing, to display or to end a cell with.</summary>
    /// <param name="source">An <c>svg</c> element.</param>
    public static RichText Svg(string source) => RichText.Svg(source);

    /// <summary>A formula, to display or to end a cell with.</summary>
    /// <param name="source">LaTeX, with or without the dollar signs around it.</param>
    public static RichText Latex(string source) => RichText.Latex(source);

    /// <summary>Has the front-end run a script; the HTML export shows its source.</summary>
    /// <param name="source">JavaScript.</param>
    /// <returns>The place in the output, for updates.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue Javascript(string source) => display(RichText.Script(source));

    /// <summary>Gives the page that the notebook is shown on rules for its look.</summary>
    /// <param name="source">A style sheet.</param>
    /// <returns>The place in the output, for updates.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static DisplayedValue CSS(string source) => display(RichText.Css(source));

    /// <summary>A picture from a file, or from an address that the browser loads.</summary>
    /// <param name="source">The file's path, relative to the current folder, or an <c>http</c> or <c>data</c> address.</param>
    /// <param name="width">Its width on the page, in CSS pixels; its own where left out.</param>
    /// <param name="height">Its height on the page, in CSS pixels; its own where left out.</param>
    /// <param name="alt">What a person hears who cannot see it.</param>
    /// <exception cref="UserException">The file cannot be read, or is no PNG, JPEG, GIF, WebP or SVG.</exception>
    public static Media Image(string source, int? width = null, int? height = null, string? alt = null) => Media.Picture(source, width, height, alt);

    /// <summary>A picture from the bytes of a file.</summary>
    /// <param name="content">A PNG, JPEG, GIF or WebP file.</param>
    /// <param name="width">Its width on the page, in CSS pixels; its own where left out.</param>
    /// <param name="height">Its height on the page, in CSS pixels; its own where left out.</param>
    /// <param name="alt">What a person hears who cannot see it.</param>
    /// <exception cref="UserException">The bytes are no such file.</exception>
    public static Media Image(byte[] content, int? width = null, int? height = null, string? alt = null) => Media.Picture(content, width, height, alt);

    /// <summary>A player for sound.</summary>
    /// <param name="source">The path of a WAV, MP3, OGG or FLAC file, or an address that the browser loads.</param>
    /// <exception cref="UserException">The file cannot be read, or is of another kind.</exception>
    public static Media Audio(string source) => Media.Player(source, "audio");

    /// <summary>A player for a film.</summary>
    /// <param name="source">The path of an MP4, WebM or OGG file, or an address that the browser loads.</param>
    /// <exception cref="UserException">The file cannot be read, or is of another kind.</exception>
    public static Media Video(string source) => Media.Player(source, "video");

    /// <summary>Values side by side, as far as the page is wide enough.</summary>
    /// <param name="values">The values, from left to right.</param>
    public static Arrangement Columns(params object?[] values) => Arrangement.Beside(values);

    /// <summary>A value behind a title that unfolds it.</summary>
    /// <param name="title">What can always be seen.</param>
    /// <param name="value">The value.</param>
    /// <param name="open">Whether it can be seen at first.</param>
    public static Arrangement Collapse(string title, object? value, bool open = false) => Arrangement.Folded(title, value, open);

    /// <summary>Values one of which is seen at a time: <c>Tabs(("before", a), ("after", b))</c>.</summary>
    /// <param name="tabs">Their titles and the values.</param>
    public static Arrangement Tabs(params (string Title, object? Value)[] tabs) => Arrangement.Tabbed(tabs);

    /// <summary>A number that a reader moves, for <c>Explore</c>.</summary>
    /// <param name="name">What it is, written beside the slider.</param>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest.</param>
    /// <param name="start">Where it stands at first; the middle where left out.</param>
    /// <param name="step">The least move; a round number where left out.</param>
    public static Slider Slider(string name, double from, double to, double? start = null, double? step = null) => new(name, from, to) { Start = start, Step = step };

    /// <summary>A value with a slider: <c>Explore(Slider("digit", 0, 9, step: 1), digit =&gt; digits[(int)digit])</c>.</summary>
    /// <param name="slider">The slider.</param>
    /// <param name="show">The value for the slider's number.</param>
    /// <exception cref="UserException">The slider is out of order.</exception>
    public static Explorer Explore(Slider slider, Func<double, object?> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        return new([slider], values => show(values[0]));
    }

    /// <summary>A value with two sliders.</summary>
    /// <param name="first">A slider.</param>
    /// <param name="second">Another.</param>
    /// <param name="show">The value for both numbers.</param>
    /// <exception cref="UserException">A slider is out of order.</exception>
    public static Explorer Explore(Slider first, Slider second, Func<double, double, object?> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        return new([first, second], values => show(values[0], values[1]));
    }

    /// <summary>A value with three sliders.</summary>
    /// <param name="first">A slider.</param>
    /// <param name="second">Another.</param>
    /// <param name="third">A third.</param>
    /// <param name="show">The value for the three numbers.</param>
    /// <exception cref="UserException">A slider is out of order.</exception>
    public static Explorer Explore(Slider first, Slider second, Slider third, Func<double, double, double, object?> show)
    {
        ArgumentNullException.ThrowIfNull(show);
        return new([first, second, third], values => show(values[0], values[1], values[2]));
    }

    /// <summary>Values one after the other, with a button that plays them and a slider: <c>Play("steps", [("10", a), ("100", b)])</c>.</summary>
    /// <param name="name">What the titles count.</param>
    /// <param name="frames">The values, each with its title.</param>
    /// <exception cref="UserException">There are no frames.</exception>
    public static FramePlayer Play(string name, IEnumerable<(string Title, object? Value)> frames) => new(name, [.. frames]);

    /// <summary>
    /// A line that shows how far a long piece of work is. It stays when the cell ends, saying how far it came.
    /// For loops, <c>items.WithProgress("title")</c> does the same.
    /// </summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">How many steps there are, where that is known.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static ProgressBar Progress(string title, long? total = null)
    {
        var context = CellContext.Required;
        var bar = context.Channel.Progress.Open(title, total);
        context.Own(bar);
        return bar;
    }

    /// <summary>Removes the cell's outputs so far.</summary>
    /// <param name="wait">Whether to do so only when the next output arrives.</param>
    public static void ClearOutput(bool wait = false) => CellContext.Required.Channel.Publish(new ClearOutput(wait));

    /// <summary>
    /// Cancelled when the running cell is interrupted; for calls into libraries that take long, so that they
    /// stop and save: <c>trainer.Run(CellInterruption)</c>.
    /// </summary>
    public static CancellationToken CellInterruption => CellContext.Required.Listen();
}
