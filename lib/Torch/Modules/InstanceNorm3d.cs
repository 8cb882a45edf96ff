namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each volume (N, C, D, H, W) or (C, D, H, W). Made by nn.InstanceNorm3d.</summary>
public sealed class InstanceNorm3d : InstanceNorm
{
    internal InstanceNorm3d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(InstanceNorm3d), num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 5;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, "(N, C, D, H, W) or (C, D, H, W)", 4, 5);
}
