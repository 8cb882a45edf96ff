namespace ArtGan.Imaging;

/// <summary>Pixels in the bridge's own memory, for as long as they are worked on.</summary>
internal sealed unsafe class NativePicture(byte* data, int width, int height, int channels, PictureInfo source) : IDisposable
{
    private byte* data = data;

    /// <summary>What the file was.</summary>
    internal PictureInfo Source { get; } = source;

    internal PixelView View => new(new ReadOnlySpan<byte>(data, checked(width * height * channels)), width, height, channels);

    public void Dispose()
    {
        NativeImaging.artgan_imaging_free((nint)data);
        data = null;
    }
}
