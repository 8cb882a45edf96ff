using ArtGan.Data;
using ArtGan.Metrics;

namespace ArtGan.Cli.Benchmarks.Metrics;

/// <summary>Features of pictures that no file holds, from bytes to numbers: pre-processing, network and copying.</summary>
internal sealed class FeaturesRun : IRepeatedRun
{
    private readonly IFeatureNetwork network;
    private readonly Tensor pictures;

    /// <summary>Opens the network and makes the pictures.</summary>
    /// <param name="name">The network.</param>
    /// <param name="count">Pictures a run.</param>
    /// <param name="channels">1 or 3.</param>
    /// <param name="size">Their edge.</param>
    public FeaturesRun(string name, int count, int channels, int size)
    {
        network = FeatureNetworks.Open(name, new AssetStore(), CPU);
        pictures = empty([count, channels, size, size], ScalarType.Byte);
        Fill(pictures.bytes, channels, size);
    }

    public double? Run()
    {
        using var seen = network.Look(pictures);
        using var mean = seen.Features.to(ScalarType.Float64).mean();
        return mean.item<double>();
    }

    public void Dispose()
    {
        network.Dispose();
        pictures.Dispose();
    }

    // The peer's script makes the same: waves, different in each picture and channel.
    private static void Fill(Span<byte> bytes, int channels, int size)
    {
        for (var index = 0; index < bytes.Length; index++)
        {
            var (x, y, plane) = (index % size, index / size % size, index / (size * size));
            bytes[index] = (byte)(((x * (1 + (plane / channels % 7))) + (y * (1 + (plane % channels)) * 3) + (plane * 31)) % 256);
        }
    }
}
