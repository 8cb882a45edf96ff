namespace ArtGan.Style;

/// <summary>How a <see cref="FastStyleNet"/> treats the edges of a picture and doubles its grid.</summary>
public enum FastStyleForm
{
    /// <summary>
    /// The picture goes on mirrored beyond its edges, and each place is repeated before a convolution: no frame, and no checkerboard (Odena et al. 2016,
    /// "Deconvolution and Checkerboard Artifacts").
    /// </summary>
    Resized,

    /// <summary>As fast-style-transfer published it: zeros beyond the edges, and transposed convolutions.</summary>
    Transposed,
}
