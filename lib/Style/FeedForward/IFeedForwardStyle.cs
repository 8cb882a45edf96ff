using ArtGan.Imaging;

namespace ArtGan.Style;

/// <summary>A network that paints a picture anew in one pass, without optimising anything.</summary>
/// <example><code>
/// using var painter = FeedForwardStyles.Open("wave", new AssetStore(), CPU);
/// painter.Paint(Picture.Load("photo.jpg"), [], new() { Size = 512 })
/// </code></example>
public interface IFeedForwardStyle : IDisposable
{
    /// <summary>The name or file it was opened by.</summary>
    string Name { get; }

    /// <summary>Architecture, training and form of the weights, in a line.</summary>
    string Description { get; }

    /// <summary>Whether the style comes from pictures; else the network knows one.</summary>
    bool NeedsStyle { get; }

    /// <summary>About how many bytes painting takes at its peak, pictures and weights left aside.</summary>
    /// <param name="width">Pixels in a row of the painting.</param>
    /// <param name="height">Rows of the painting.</param>
    long PeakBytes(int width, int height);

    /// <summary>Paints a picture anew.</summary>
    /// <param name="content">The picture, of any shape; grey becomes three equal channels.</param>
    /// <param name="styles">Pictures whose styles are mixed by their weights; none where <see cref="NeedsStyle"/> is false.</param>
    /// <param name="options">Sizes and strength; left out, the defaults.</param>
    /// <returns>In colour, of exactly the size that was asked for.</returns>
    /// <exception cref="UserException">An option is out of range, a picture too small, the memory too little, or styles are missing or of no use.</exception>
    Picture Paint(Picture content, IReadOnlyList<StylePicture> styles, FeedForwardOptions? options = null);
}
