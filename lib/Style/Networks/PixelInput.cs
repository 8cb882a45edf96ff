namespace ArtGan.Style;

/// <summary>
/// How a picture becomes what a network takes: (pixel - mean) / deviation, pixels being red, green and blue of 0..255. Networks that want blue first have
/// the inputs of their first convolution turned round when they are read.
/// </summary>
internal sealed class PixelInput : IDisposable
{
    private readonly Tensor mean;
    private readonly Tensor? deviation;

    private PixelInput(double[] mean, double[]? deviation, Device device, ScalarType type)
    {
        Tensor Kept(double[] values) => tensor(values, type).view(1, 3, 1, 1).to(device).DetachFromDisposeScope();
        this.mean = Kept(mean);
        this.deviation = deviation is null ? null : Kept(deviation);
    }

    /// <summary>Where pictures must be.</summary>
    public Device Device => mean.device;

    /// <summary>What kind of numbers the network computes with.</summary>
    public ScalarType Type => mean.dtype;

    /// <summary>Of networks trained in Caffe: the mean of ImageNet is taken off, 0..255 stays the scale.</summary>
    public static PixelInput Caffe(Device device, ScalarType type = ScalarType.Float32) => new([123.68, 116.779, 103.939], null, device, type);

    /// <summary>Of networks trained by torchvision: ImageNet's mean and deviation of 0..1.</summary>
    public static PixelInput Torchvision(Device device) => new([0.485 * 255, 0.456 * 255, 0.406 * 255], [0.229 * 255, 0.224 * 255, 0.225 * 255], device, ScalarType.Float32);

    /// <summary>Numbers of a range, black being the lower.</summary>
    public static PixelInput Range(double low, double high, Device device)
    {
        // (x - m) / d = low + x (high - low) / 255.
        var deviation = 255 / (high - low);
        var mean = -low * deviation;
        return new([mean, mean, mean], [deviation, deviation, deviation], device, ScalarType.Float32);
    }

    /// <summary>Prepares pictures.</summary>
    /// <param name="pixels">(n, 3, height, width), 0..255.</param>
    public Tensor Of(Tensor pixels)
    {
        var centred = pixels - mean;
        if (deviation is null) return centred;
        using (centred) return centred / deviation;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        mean.Dispose();
        deviation?.Dispose();
    }
}
