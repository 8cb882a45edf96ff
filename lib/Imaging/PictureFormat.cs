namespace ArtGan.Imaging;

/// <summary>The formats a still picture can be written in.</summary>
public enum PictureFormat
{
    /// <summary>Portable Network Graphics: without loss.</summary>
    Png = 0,

    /// <summary>JPEG: small, with loss.</summary>
    Jpeg = 1,

    /// <summary>WebP: smaller than JPEG at the same look; with loss unless asked otherwise.</summary>
    WebP = 2,
}

/// <summary>How pictures are written in formats that leave a choice.</summary>
public sealed record EncodeOptions
{
    /// <summary>1 to 100, for JPEG and for WebP with loss.</summary>
    public int Quality { get; init; } = 90;

    /// <summary>WebP without loss, like PNG.</summary>
    public bool Lossless { get; init; }

    internal EncodeOptions Validated() => Quality is >= 1 and <= 100
        ? this
        : throw new UserException($"A picture's quality of {Quality} is out of range; choose 1 (smallest file) to 100 (best look).");
}

/// <summary>What is accepted when pictures are read.</summary>
public sealed record DecodeOptions
{
    /// <summary>The most pixels a picture may have; the header is checked before any pixel is read.</summary>
    public long PixelLimit { get; init; } = 100_000_000;

    /// <summary>The colour that shows where a picture is transparent.</summary>
    public Colour Background { get; init; } = Colour.White;
}
