using ArtGan.Torch;

namespace TorchSharp;

/// <summary>
/// While it is not disposed, a backward that fails or gives NaN says which operator of the forward pass it belongs to.
/// Slow: for the search of errors only.
/// </summary>
public class AnomalyMode : IDisposable
{
    private readonly bool wasEnabled = IsEnabled;
    private readonly bool checkedNaN = ShouldCheckNaN;

    /// <summary>Turns the mode on or off, for all threads.</summary>
    /// <param name="enabled">Whether it is on.</param>
    /// <param name="check_nan">Whether NaN in a gradient is an error.</param>
    public AnomalyMode(bool enabled, bool check_nan = true) => Set(enabled, check_nan);

    /// <summary>Whether the mode is on.</summary>
    public static bool IsEnabled => NativeMethods.artgan_anomaly_enabled() != 0;

    /// <summary>Whether NaN in a gradient is an error.</summary>
    public static bool ShouldCheckNaN => NativeMethods.artgan_anomaly_checks_nan() != 0;

    /// <summary>Brings back what was before.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Brings back what was before.</summary>
    /// <param name="disposing">Whether called by the user.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Set(wasEnabled, checkedNaN);
        }
    }

    private static void Set(bool enabled, bool checkNaN) =>
        NativeMethods.artgan_anomaly_enable(enabled ? (byte)1 : (byte)0, checkNaN ? (byte)1 : (byte)0);
}
