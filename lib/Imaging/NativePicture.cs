namespace ArtGan.Imaging;

/// <summary>Pixels in the bridge's own memory, for as long as they are worked on.</summary>
internal sealed unsafe class NativePicture(byte* data, int width, int height, int channels) : IDisposable
{
    private byte* data = data;

    /// <summary>What the file was.</summary>
    internal required PictureInfo Source { get; init; }

    /// <summary>How many of the file's rows and columns became one; 1 where it was read in full.</summary>
    internal required int Shrink { get; init; }

    /// <summary>Where the picture lies on the pixels, the last of which may stand for less than a whole one.</summary>
    internal required Region Place { get; init; }

    internal PixelView View => new(new ReadOnlySpan<byte>(data, checked(width * height * channels)), width, height, channels);

    public void Dispose()
    {
        NativeImaging.artgan_imaging_free((nint)data);
        data = null;
    }
}
