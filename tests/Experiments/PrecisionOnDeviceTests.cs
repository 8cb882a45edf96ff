using ArtGan.Experiments;
using ArtGan.Training;

namespace ArtGan.Tests.Experiments;

public sealed class PrecisionOnDeviceTests
{
    private const string Features = "/proc/cpuinfo";

    [Fact]
    public void What_the_processor_says_is_what_Linux_says()
    {
        var flags = File.ReadLines(Features).FirstOrDefault(line => line.StartsWith("flags", StringComparison.Ordinal))?.Split(' ') ?? [];
        // Lines of other processors have other names.
        Assert.Equal(flags.Length == 0 || flags.Contains("avx512_bf16") || flags.Contains("amx_bf16"), Processor.HasBFloat16);
    }

    [Fact]
    public void Only_a_processor_without_bfloat16_computes_in_full_precision_instead()
    {
        var (mixed, full) = (new TrainingOptions { Precision = Precision.Mixed }, new TrainingOptions { Precision = Precision.Full });
        Assert.Equal(Processor.HasBFloat16 ? Precision.Mixed : Precision.Full, PrecisionOnDevice.Of(mixed, CPU).Precision);
        Assert.Equal(Precision.Mixed, PrecisionOnDevice.Of(mixed, device("cuda")).Precision);
        Assert.Same(full, PrecisionOnDevice.Of(full, CPU));
    }
}
