namespace ArtGan.Torch;

/// <summary>The thread's autocast on one device, until the end.</summary>
internal sealed class AutocastScope : IDisposable
{
    private readonly DeviceType device;
    private readonly AutocastState previous;
    private bool ended;

    internal AutocastScope(DeviceType device, ScalarType type, bool enabled)
    {
        this.device = device;
        NativeCall.Check(NativeMethods.artgan_autocast_enter((int)device, (int)type, enabled ? (byte)1 : (byte)0, out previous));
    }

    public void Dispose()
    {
        if (!ended)
        {
            ended = true;
            NativeCall.Check(NativeMethods.artgan_autocast_leave((int)device, in previous));
        }
    }
}
