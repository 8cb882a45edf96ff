namespace TorchSharp.Modules;

/// <summary>Normalisation by the statistics of the batch, a channel of (N, C, H, W) at a time. Made by nn.BatchNorm2d.</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm2d), num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, "(N, C, H, W)", 4);
}
