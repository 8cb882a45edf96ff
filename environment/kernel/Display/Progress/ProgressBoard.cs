using System.Text;
using ArtGan.Kernel.Display.Output;

namespace ArtGan.Kernel.Display.Progress;

/// <summary>A place in the output with one bar, and under it, while they move, the bars of the work inside it.</summary>
internal sealed class ProgressBoard
{
    // More lines than this, from parallel work, only flicker.
    private const int MaximumLines = 8;

    private readonly OutputChannel channel;
    private readonly Lock gate = new();
    private readonly List<ProgressBar> bars = [];
    private readonly DisplayedValue place;

    /// <summary>Shows a new bar.</summary>
    public ProgressBoard(OutputChannel channel, string title, long? total)
    {
        this.channel = channel;
        bars.Add(new ProgressBar(this, title, total));
        place = channel.Display(Picture());
    }

    /// <summary>The bar that stays.</summary>
    public ProgressBar First
    {
        get
        {
            lock (gate)
                return bars[0];
        }
    }

    /// <summary>Whether the work of the first bar goes on.</summary>
    public bool IsOpen
    {
        get
        {
            lock (gate)
                return bars[0].Line().State == ProgressState.Running;
        }
    }

    /// <summary>Adds a bar for work inside that of the others; it leaves when it is done.</summary>
    public ProgressBar Add(string title, long? total)
    {
        var bar = new ProgressBar(this, title, total);
        lock (gate)
            bars.Add(bar);
        return bar;
    }

    /// <summary>Takes a bar back that was closed.</summary>
    public void Return(ProgressBar bar)
    {
        lock (gate)
        {
            if (!bars.Contains(bar))
                bars.Add(bar);
        }
    }

    /// <summary>Shows the state a bar ended in; of the first one it stays.</summary>
    public void Close(ProgressBar bar)
    {
        bool isFirst;
        lock (gate)
        {
            isFirst = bar == bars[0];
            if (!isFirst)
                bars.Remove(bar);
        }

        Show(isFinal: isFirst);
    }

    /// <summary>Shows where all of them are.</summary>
    public void Show(bool isFinal) => channel.Update(place.DisplayId, Picture(), isFinal: isFinal);

    private Lines Picture()
    {
        lock (gate)
            return new([.. bars.Take(MaximumLines).Select(bar => bar.Line())]);
    }

    private sealed record Lines(IReadOnlyList<ProgressLine> Bars) : IRichDisplay
    {
        public MimeBundle ToMimeBundle()
        {
            var html = new StringBuilder();
            foreach (var bar in Bars)
                bar.AppendHtml(html);
            return new(new Dictionary<string, object>
            {
                [MimeTypes.Html] = html.ToString(),
                [MimeTypes.Plain] = string.Join('\n', Bars.Select(bar => bar.Text())),
            });
        }
    }
}
