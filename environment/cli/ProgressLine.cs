using Spectre.Console;
using Spectre.Console.Rendering;

namespace ArtGan.Cli;

/// <summary>The live line of long work: a bar and where it stands, always one line of the terminal's width as it is now.</summary>
internal sealed class ProgressLine : ProgressColumn
{
    // The last column stays empty: a line that fills a terminal makes some of them begin another.
    private const int Spare = 1, LeastBar = 8, MostBar = 30, Percent = 6;

    private static readonly Spectre.Console.Style Done = new(Color.Green), Rest = new(Color.Grey), Text = Spectre.Console.Style.Plain;
    private volatile IProgressStatus? status;

    /// <summary>What is shown.</summary>
    public IProgressStatus? Status
    {
        get => status;
        set => status = value;
    }

    /// <inheritdoc/>
    protected override bool NoWrap => true;

    /// <inheritdoc/>
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => Compose(Status, options.ConsoleSize.Width);

    /// <summary>The line for a width.</summary>
    /// <param name="shown">Where the work stands; null before the first tick.</param>
    /// <param name="width">Columns of the terminal.</param>
    internal static Paragraph Compose(IProgressStatus? shown, int width)
    {
        var line = new Paragraph { Overflow = Overflow.Crop };
        if (shown is null)
        {
            return line.Append("starting", Text);
        }

        var text = shown.Line(width - Spare - LeastBar - Percent);
        var bar = Math.Min(MostBar, width - Spare - Percent - text.Length);
        var done = (int)Math.Round(shown.Share * bar);
        var percent = $"{(int)(100 * shown.Share),3}% ";
        return line.Append(new string('━', done), Done).Append(new string('━', bar - done), Rest).Append($" {percent}", Text).Append(text, Text);
    }
}
