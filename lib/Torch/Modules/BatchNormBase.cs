namespace TorchSharp.Modules;

/// <summary>Normalisation by the statistics of the batch (Ioffe and Szegedy, arXiv:1502.03167), a channel at a time.</summary>
public abstract class BatchNormBase : Module<Tensor, Tensor>
{
    private readonly double eps;
    private readonly double momentum;

    internal BatchNormBase(string name, long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
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
            num_batches_tracked = zeros([], ScalarType.Int64, device);
            register_buffer(nameof(running_mean), running_mean);
            register_buffer(nameof(running_var), running_var);
            register_buffer(nameof(num_batches_tracked), num_batches_tracked);
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

    /// <summary>How many batches the running statistics have seen.</summary>
    public Tensor? num_batches_tracked { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => ForwardScaled(input, slope: 1);

    /// <summary>Forward, and negative results times a slope, in one pass over memory: 1 for none, 0 for ReLU.</summary>
    internal Tensor ForwardScaled(Tensor input, double slope)
    {
        if (training && num_batches_tracked is not null)
        {
            num_batches_tracked.add_(1);
        }

        return NativeLayers.BatchNorm(input, running_mean, running_var, weight, bias, training || running_mean is null, momentum, eps, slope);
    }
}
