namespace ArtGan.Models;

/// <summary>A generator that paints from pictures and not from noise: photographs become paintings, say.</summary>
public interface IPictureTranslator
{
    /// <summary>Both sides of a picture must be multiples of this many pixels.</summary>
    int SideMultiple { get; }

    /// <summary>Paints pictures anew.</summary>
    /// <param name="pictures">(N, channels, height, width) in -1..1, of any size whose sides are multiples of <see cref="SideMultiple"/>.</param>
    /// <returns>The same shape, in -1..1.</returns>
    Tensor Translate(Tensor pictures);
}
