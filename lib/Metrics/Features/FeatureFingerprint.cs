using ArtGan.Data;

namespace ArtGan.Metrics;

/// <summary>What tells a network's features from all others.</summary>
internal static class FeatureFingerprint
{
    /// <summary>Names a network by all that its features depend on.</summary>
    /// <param name="name">The network.</param>
    /// <param name="version">Counts changes of layers and pre-processing that change features.</param>
    /// <param name="weights">The hash of its weights.</param>
    /// <param name="device">Where it computes: GPUs may round convolutions to TF32.</param>
    internal static string Of(string name, int version, string weights, Device device) => FileHash.OfText($"{name} {version} {weights} {device.type}");
}
