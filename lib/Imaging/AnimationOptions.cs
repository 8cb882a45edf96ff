namespace ArtGan.Imaging;

/// <summary>The formats an animation can be written in.</summary>
public enum AnimationFormat
{
    /// <summary>Graphics Interchange Format: hundredths of a second, 256 colours a frame, shown everywhere.</summary>
    Gif = 3,

    /// <summary>WebP: all colours, smaller; with loss unless asked otherwise.</summary>
    WebP = 2,
}

/// <summary>The timing of an <see cref="Animation"/>.</summary>
public sealed record AnimationOptions
{
    /// <summary>How long each frame is shown: 20 ms (shorter ones are slowed down by browsers) to 60 s.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How much longer the last frame is shown, so that the result can be looked at: up to 60 s.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often it runs; 0 for without end.</summary>
    public int Repeats { get; init; }

    internal AnimationOptions Validated() => this switch
    {
        { Delay.TotalMilliseconds: < 20 or > 60_000 } => throw new UserException($"A frame cannot be shown for {Delay.TotalMilliseconds:0.#} ms; choose 20 ms to 60 s."),
        { Rest.TotalMilliseconds: < 0 or > 60_000 } => throw new UserException($"The last frame cannot rest for {Rest.TotalMilliseconds:0.#} ms; choose 0 to 60 s."),
        { Repeats: < 0 or > 65_535 } => throw new UserException($"An animation cannot run {Repeats} times; choose 0 (without end) to 65535."),
        _ => this,
    };
}
