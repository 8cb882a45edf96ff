namespace TorchSharp.Modules;

/// <summary>Normalisation by the statistics of the batch, a feature of (N, C) or (N, C, L) at a time. Made by nn.BatchNorm1d.</summary>
public sealed class BatchNorm1d : BatchNorm
{
    internal BatchNorm1d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(BatchNorm1d), num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, "(N, C) or (N, C, L)", 2, 3);
}
