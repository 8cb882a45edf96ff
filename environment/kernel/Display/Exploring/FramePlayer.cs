using ArtGan.Kernel.Display.Formatting;
using ArtGan.Kernel.Display.Views;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Exploring;

/// <summary>Values one after the other, as a film is: a button plays them, a slider stops at each. It works without a kernel too.</summary>
public sealed class FramePlayer : IRichDisplay
{
    private readonly string name;
    private readonly IReadOnlyList<(string Title, object? Value)> frames;

    internal FramePlayer(string name, IReadOnlyList<(string Title, object? Value)> frames)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(frames);
        if (frames.Count == 0)
            throw new UserException($"The player '{name}' has no frames; give it at least one.");
        (this.name, this.frames) = (name, frames);
    }

    /// <summary>The frames; where HTML cannot be shown, the last one.</summary>
    public MimeBundle ToMimeBundle()
    {
        var formatters = CellContext.Current?.Channel.Formatters ?? new FormatterSet();
        List<MimeBundle> bundles = [.. frames.Select(frame => formatters.Format(frame.Value))];
        var slider = new FrameSlider(name, [.. Enumerable.Range(0, frames.Count).Select(place => (double)place)], [.. frames.Select(frame => frame.Title)], frames.Count - 1);
        return new(new Dictionary<string, object>
        {
            [MimeTypes.Html] = FramePage.Of([slider], [.. bundles.Select(Fragment.Of)], isPlayed: frames.Count > 1),
            [MimeTypes.Plain] = bundles[^1].Representations[MimeTypes.Plain],
        });
    }
}
