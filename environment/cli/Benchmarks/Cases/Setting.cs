using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>How a case is run.</summary>
/// <param name="Device">Where.</param>
/// <param name="BFloat16">Whether networks and losses run under autocast to bfloat16.</param>
internal sealed record Setting(Device Device, bool BFloat16)
{
    /// <summary>Every case draws its weights and data from this seed; its peer does too, so that first losses agree.</summary>
    public const int Seed = 1;

    /// <summary>The scope around forward passes and losses; null in float32.</summary>
    public IDisposable? Precision() => BFloat16 ? Autocast.BFloat16(Device.type) : null;
}
