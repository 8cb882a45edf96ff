namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each sequence (N, C, L). Made by nn.InstanceNorm1d.</summary>
public sealed class InstanceNorm1d : InstanceNormBase
{
    internal InstanceNorm1d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(InstanceNorm1d), num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }
}
