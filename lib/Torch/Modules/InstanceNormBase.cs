namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each sample (Ulyanov et al., arXiv:1607.08022).</summary>
public abstract class InstanceNormBase : Module<Tensor, Tensor>
{
    private readonly double eps;
    private readonly double momentum;

    internal InstanceNormBase(string name, long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(name)
    {
        this.eps = eps;
        this.momentum = momentum;
        weight = affine ? new Parameter(ones([num_features], dtype, device)) : null;
        bias = affine ? new Parameter(zeros([num_features], dtype, device)) : null;
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), bias);
        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype, device);
            running_var = ones([num_features], dtype, device);
            register_buffer(nameof(running_mean), running_mean);
            register_buffer(nameof(running_var), running_var);

            // PyTorch stores it and leaves it at 0.
            register_buffer("num_batches_tracked", zeros([], ScalarType.Int64, device));
        }
    }

    /// <summary>Scale of each channel, or null.</summary>
    public Parameter? weight { get; }

    /// <summary>Shift of each channel, or null.</summary>
    public Parameter? bias { get; }

    /// <summary>Running mean of each channel, or null.</summary>
    public Tensor? running_mean { get; }

    /// <summary>Running variance of each channel, or null.</summary>
    public Tensor? running_var { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        functional.instance_norm(input, running_mean, running_var, weight, bias, training || running_mean is null, momentum, eps);
}
