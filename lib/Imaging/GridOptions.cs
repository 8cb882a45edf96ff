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

    /// <summary>One line of text a picture, below it, or null; longer ones are shortened. Needs libvips.</summary>
    public IReadOnlyList<string>? Captions { get; init; }

    /// <summary>The height of the captions' letters, in pixels: 6 to 200.</summary>
    public int CaptionSize { get; init; } = 12;

    /// <summary>The colour of captions; left out, black on light backgrounds and white on dark ones.</summary>
    public Colour? CaptionColour { get; init; }

    internal Colour TextColour => CaptionColour ?? (Background.Luma > 127 ? Colour.Black : Colour.White);

    /// <summary>The line of a caption with its gap above; 0 where there are none.</summary>
    internal int CaptionHeight => Captions is null ? 0 : CaptionSize + (CaptionSize / 2);

    internal bool HasFrames => Frames is not null;

    internal bool IsGrey => Background.IsGrey && (Captions is null || TextColour.IsGrey) && (Frames?.All(frame => frame is not { IsGrey: false }) ?? true);

    internal int ColumnsFor(int count) => Math.Min(count, Columns ?? (int)Math.Ceiling(Math.Sqrt(count)));

    internal GridOptions Validated(int count) => this switch
    {
        _ when count == 0 => throw new UserException("A grid needs at least one picture; give it some."),
        { Columns: <= 0 } => throw new UserException($"A grid of {Columns} columns is impossible; choose at least 1, or leave it out."),
        { Padding: < 0 } => throw new UserException($"A grid's padding of {Padding} pixels is impossible; choose 0 or more."),
        { Enlarge: <= 0 } => throw new UserException($"A grid cannot be enlarged {Enlarge} times; choose at least 1."),
        { FrameWidth: < 0 } => throw new UserException($"A frame of {FrameWidth} pixels is impossible; choose 0 or more."),
        { CaptionSize: < 6 or > 200 } => throw new UserException($"Captions of {CaptionSize} pixels are impossible; choose 6 to 200."),
        { Captions.Count: var captions } when captions != count => throw new UserException($"A grid of {count} pictures was given {captions} captions; give one a picture."),
        { Frames.Count: var frames } when frames != count => throw new UserException($"A grid of {count} pictures was given {frames} frame colours; give one a picture, null for none."),
        _ => this,
    };
}
