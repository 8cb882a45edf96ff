namespace ArtGan;

/// <summary>Says when it is time to draw again: not too often to be seen, and never for more than a small share of the time that has passed.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class DrawingBudget(TimeProvider clock)
{
    /// <summary>The share of the time that drawing may take, but for one drawing.</summary>
    public const double Share = 0.01;

    /// <summary>The least time between two drawings.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly long start = clock.GetTimestamp();
    private long last = clock.GetTimestamp();

    /// <summary>The time that drawing took so far.</summary>
    public TimeSpan Spent { get; private set; }

    /// <summary>Whether it is time.</summary>
    public bool IsDue
    {
        get
        {
            var now = clock.GetTimestamp();
            return clock.GetElapsedTime(last, now) >= Interval && Spent <= Share * clock.GetElapsedTime(start, now);
        }
    }

    /// <summary>Draws, and counts how long that takes.</summary>
    public void Draw(Action draw)
    {
        var before = clock.GetTimestamp();
        draw();
        last = clock.GetTimestamp();
        Spent += clock.GetElapsedTime(before, last);
    }
}
