namespace TorchSharp.Modules;

/// <summary>Normalisation by the statistics of the batch, a channel of (N, C, D, H, W) at a time. Made by nn.BatchNorm3d.</summary>
public sealed class BatchNorm3d : BatchNorm
{
    internal BatchNorm3d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm3d), num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, "(N, C, D, H, W)", 5);
}
