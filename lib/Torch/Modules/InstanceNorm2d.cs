namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each picture (N, C, H, W) or (C, H, W). Made by nn.InstanceNorm2d.</summary>
public sealed class InstanceNorm2d : InstanceNorm
{
    internal InstanceNorm2d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(InstanceNorm2d), num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 4;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, "(N, C, H, W) or (C, H, W)", 3, 4);
}
