namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each sample (Ulyanov et al., arXiv:1607.08022).</summary>
public abstract class InstanceNorm : NormBase
{
    private protected InstanceNorm(string name, long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(name, num_features, eps, momentum, affine, track_running_stats, device, dtype)
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ValidateInputDimensions(input);
        return input.ndim == GetNumberOfBatchDimensions() ? Normalised(input) : Normalised(input.unsqueeze(0)).squeeze(0);
    }

    /// <summary>Dimensions of an input that holds several samples.</summary>
    protected abstract long GetNumberOfBatchDimensions();

    private Tensor Normalised(Tensor batch) =>
        functional.instance_norm(batch, running_mean, running_var, weight, bias, training || running_mean is null, momentum ?? 0, eps);
}
