using ArtGan.Imaging;

namespace ArtGan.Style;

/// <content>Painting while somebody watches.</content>
public static partial class NeuralStyle
{
    /// <summary>
    /// Paints as <see cref="Paint"/> does, and shows a <see cref="StyleFigure"/> every few seconds. Drawing takes at most a hundredth of the time, the first
    /// and the last figure not counted.
    /// </summary>
    /// <param name="network">What sees.</param>
    /// <param name="content">What shall be seen in the painting, of any size.</param>
    /// <param name="styles">Whose manner it shall have, at least one.</param>
    /// <param name="show">Shows a figure in the place of the one before, as a displayed value's Update does.</param>
    /// <param name="options">The options; null for the defaults.</param>
    /// <param name="start">What the painting begins as, for <see cref="StyleStart.Picture"/>.</param>
    /// <param name="cancellation">Ends it early; what is painted so far is the result.</param>
    /// <exception cref="UserException">An option is out of range, a picture too small for the network, or a mask does not fit.</exception>
    /// <example><code>
    /// var figure = display(photo);
    /// var result = NeuralStyle.PaintLive(network, photo, [new(night)], figure.Update, new() { Size = 384 }, cancellation: CellInterruption);
    /// </code></example>
    public static StyleResult PaintLive(
        StyleNetwork network, Picture content, IReadOnlyList<StylePicture> styles, Action<object?> show, NeuralStyleOptions? options = null,
        Picture? start = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(show);
        var live = new LiveStyle(show, TimeProvider.System);
        var result = Paint(network, content, styles, options, start, live.Note, cancellation);
        live.Finish(result);
        return result;
    }
}
