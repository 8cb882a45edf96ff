namespace ArtGan.Imaging;

/// <summary>How a picture of any shape becomes a square.</summary>
public enum CropMode
{
    /// <summary>The middle of its longer side.</summary>
    Centre,

    /// <summary>Where edges, skin and saturated colours draw the eye (libvips' smart crop).</summary>
    Attention,

    /// <summary>Where most is going on, by the entropy of the histogram (libvips' smart crop).</summary>
    Entropy,

    /// <summary>The whole picture, its longer side squeezed.</summary>
    Stretch,

    /// <summary>The whole picture, with bars of the background's colour beside it.</summary>
    Pad,
}
