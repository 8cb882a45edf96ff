namespace TorchSharp.Modules;

/// <summary>Normalisation by the statistics of the batch (Ioffe and Szegedy, arXiv:1502.03167), a channel at a time.</summary>
public abstract class BatchNorm : NormBase
{
    private protected BatchNorm(string name, long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(name, num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => ForwardScaled(input, slope: 1);

    /// <summary>Forward, and negative results times a slope, in one pass over memory: 1 for none, 0 for ReLU.</summary>
    internal Tensor ForwardScaled(Tensor input, double slope)
    {
        ValidateInputDimensions(input);
        if (training && num_batches_tracked is not null)
        {
            num_batches_tracked.add_(1);
        }

        var share = momentum ?? (training && num_batches_tracked is not null ? 1 / num_batches_tracked.ToDouble() : 0);
        return NativeLayers.BatchNorm(input, running_mean, running_var, weight, bias, training || running_mean is null, share, eps, slope);
    }
}
