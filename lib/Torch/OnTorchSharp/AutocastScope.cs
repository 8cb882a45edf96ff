namespace ArtGan.Torch;

/// <summary>Package TorchSharp has no autocast: full precision is all there is.</summary>
internal sealed class AutocastScope : IDisposable
{
    internal AutocastScope(DeviceType device, ScalarType type, bool enabled)
    {
        if (enabled) throw new UserException($"Autocast to {type} on {device} needs ArtGan's own engine; build without -p:TensorEngine=TorchSharp.");
    }

    public void Dispose()
    {
    }
}
