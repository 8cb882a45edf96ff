using System.Globalization;
using System.Text;
using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Display.Progress;

/// <summary>Whether work goes on.</summary>
internal enum ProgressState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>All is done.</summary>
    Done,

    /// <summary>It ended before all was done.</summary>
    Stopped,
}

/// <summary>A progress bar at a moment.</summary>
/// <param name="Title">What is being done.</param>
/// <param name="Value">The steps done.</param>
/// <param name="Total">How many there are; null where nobody knows.</param>
/// <param name="Message">What is said beside it.</param>
/// <param name="Elapsed">How long it took so far.</param>
/// <param name="State">Whether it goes on.</param>
internal sealed record ProgressLine(string Title, long Value, long? Total, string Message, TimeSpan Elapsed, ProgressState State)
{
    private const int Width = 24;

    /// <summary>The line for a terminal.</summary>
    public string Text()
    {
        var text = new StringBuilder(Title.Length == 0 ? "" : Title + "  ");
        if (Share is { } share)
        {
            var eighths = (int)(share * Width * 8);
            var bar = new string('█', eighths / 8) + (eighths % 8 == 0 ? "" : ((char)('▉' + 7 - (eighths % 8))).ToString());
            text.Append(CultureInfo.InvariantCulture, $"{Math.Floor(share * 100),3}% |{bar.PadRight(Width)}| ");
        }

        return text.Append(Facts()).ToString();
    }

    /// <summary>The line for a browser.</summary>
    public void AppendHtml(StringBuilder html)
    {
        html.Append("<div>").Append(Markup.Encode(Title)).Append(Title.Length == 0 ? "" : " ");
        // The browser's own bar, in the colours of its theme.
        if (Share is { } share)
            html.Append(CultureInfo.InvariantCulture, $"<progress value=\"{share:0.####}\" max=\"1\" style=\"vertical-align:middle;width:14em\"></progress> {Math.Floor(share * 100)}% ");
        html.Append("<span style=\"font-variant-numeric:tabular-nums\">").Append(Markup.Encode(Facts())).Append("</span></div>");
    }

    private double? Share => Total switch
    {
        null => null,
        <= 0 => 1,
        { } total => Math.Clamp((double)Value / total, 0, 1),
    };

    private string Facts()
    {
        var facts = new StringBuilder();
        if (State == ProgressState.Stopped)
            facts.Append("stopped at ");
        facts.Append(Value.ToString("N0", CultureInfo.InvariantCulture));
        if (Total is { } total)
            facts.Append(CultureInfo.InvariantCulture, $"/{total:N0}");
        facts.Append(State == ProgressState.Running ? ", " : State == ProgressState.Stopped ? " after " : " in ").Append(Time(Elapsed));
        var rate = Elapsed.TotalSeconds > 0 ? Value / Elapsed.TotalSeconds : 0;
        if (State == ProgressState.Running && Total is { } all && rate > 0)
            facts.Append(CultureInfo.InvariantCulture, $", {Time(TimeSpan.FromSeconds(Math.Min(1e8, Math.Max(0, all - Value) / rate)))} left");
        if (rate > 0)
            facts.Append(", ").Append(rate >= 1 ? Number(rate) + "/s" : Number(1 / rate) + " s each");
        return facts.Append(Message.Length == 0 ? "" : "  ").Append(Message).ToString();
    }

    private static string Time(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : time.TotalSeconds >= 10 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0} s");

    private static string Number(double number) => number.ToString(number switch { >= 100 => "N0", >= 10 => "0.0", _ => "0.00" }, CultureInfo.InvariantCulture);
}
