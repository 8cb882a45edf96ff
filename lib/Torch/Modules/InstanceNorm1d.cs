namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each sequence (N, C, L) or (C, L). Made by nn.InstanceNorm1d.</summary>
public sealed class InstanceNorm1d : InstanceNorm
{
    internal InstanceNorm1d(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(nameof(InstanceNorm1d), num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    protected override long GetNumberOfBatchDimensions() => 3;

    /// <inheritdoc/>
    protected override void ValidateInputDimensions(Tensor input) => Expect(input, "(N, C, L) or (C, L)", 2, 3);
}
