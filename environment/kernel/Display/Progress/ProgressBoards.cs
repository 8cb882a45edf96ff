using ArtGan.Kernel.Display.Output;

namespace ArtGan.Kernel.Display.Progress;

/// <summary>The progress bars of a session.</summary>
internal sealed class ProgressBoards(OutputChannel channel)
{
    private readonly Lock gate = new();
    private ProgressBoard? loop;

    /// <summary>A bar in a place of its own.</summary>
    public ProgressBar Open(string title, long? total) => new ProgressBoard(channel, title, total).First;

    /// <summary>A bar for a loop: inside a loop that has one, it stands under that one's while it moves.</summary>
    public ProgressBar OpenLoop(string title, long? total)
    {
        lock (gate)
        {
            if (loop is { IsOpen: true })
                return loop.Add(title, total);
            loop = new ProgressBoard(channel, title, total);
            return loop.First;
        }
    }
}
