namespace ArtGan.Torch;

/// <summary>The thread makes new tensors on libtorch's meta device, until the end.</summary>
internal sealed class ShapesOnlyScope : IDisposable
{
    private readonly Device? before = ExchangeThreadDevice(new Device(DeviceType.META));

    public void Dispose() => ExchangeThreadDevice(before);
}
