namespace ArtGan.Imaging;

/// <summary>A refusal of the bridge, before it is put into a sentence for the user.</summary>
internal sealed class ImagingException(NativeStatus status, string message) : Exception(message)
{
    internal NativeStatus Status { get; } = status;

    /// <summary>The refusal of a file in a sentence.</summary>
    /// <param name="name">How the sentence begins: the file, or "The picture".</param>
    internal UserException About(string name) => new(Status switch
    {
        NativeStatus.UnknownFormat => $"{name} is no picture that can be read ({Message}); convert it to one of these.",
        NativeStatus.TooLarge => $"{name} is too large ({Message}); make it smaller, or raise PixelLimit.",
        NativeStatus.Failed => $"{name} could not be read ({Message}); make it smaller, or use fewer at once.",
        _ => $"{name} is damaged ({Message}); get the file again.",
    }, this);
}
