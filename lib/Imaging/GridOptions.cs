namespace ArtGan.Imaging;

/// <summary>How a <see cref="PictureGrid"/> is laid out.</summary>
public sealed record GridOptions
{
    /// <summary>Pictures in a row; left out, as many as make the grid about as wide as it is high.</summary>
    public int? Columns { get; init; }

    /// <summary>Pixels between pictures and around all of them, after enlarging.</summary>
    public int Padding { get; init; } = 2;

    /// <summary>The colour between pictures.</summary>
    public Colour Background { get; init; } = Colour.White;

    /// <summary>Every pixel of a picture becomes a square of this side.</summary>
    public int Enlarge { get; init; } = 1;

    /// <summary>One colour a picture for a frame around it, or null for none (the background then shows).</summary>
    public IReadOnlyList<Colour?>? Frames { get; init; }

    /// <summary>Pixels of a frame's line; it takes part only where <see cref="Frames"/> is given.</summary>
    public int FrameWidth { get; init; } = 2;

    internal bool HasFrames => Frames is not null;

    internal bool IsGrey => Background.IsGrey && (Frames?.All(frame => frame is not { IsGrey: false }) ?? true);

    internal int ColumnsFor(int count) => Math.Min(count, Columns ?? (int)Math.Ceiling(Math.Sqrt(count)));

    internal GridOptions Validated(int count) => this switch
    {
        _ when count == 0 => throw new UserException("A grid needs at least one picture; give it some."),
        { Columns: <= 0 } => throw new UserException($"A grid of {Columns} columns is impossible; choose at least 1, or leave it out."),
        { Padding: < 0 } => throw new UserException($"A grid's padding of {Padding} pixels is impossible; choose 0 or more."),
        { Enlarge: <= 0 } => throw new UserException($"A grid cannot be enlarged {Enlarge} times; choose at least 1."),
        { FrameWidth: < 0 } => throw new UserException($"A frame of {FrameWidth} pixels is impossible; choose 0 or more."),
        { Frames.Count: var frames } when frames != count => throw new UserException($"A grid of {count} pictures was given {frames} frame colours; give one a picture, null for none."),
        _ => this,
    };
}
