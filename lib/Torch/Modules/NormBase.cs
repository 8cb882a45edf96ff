namespace TorchSharp.Modules;

/// <summary>What the normalisations of channels share: scale, shift, and running statistics.</summary>
public abstract class NormBase : Module<Tensor, Tensor>
{
    private protected NormBase(string name, long num_features, double eps, double? momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(name)
    {
        this.num_features = num_features;
        this.eps = eps;
        this.momentum = momentum;
        this.affine = affine;
        this.track_running_stats = track_running_stats;
        weight = affine ? new Parameter(ones([num_features], dtype, device)) : null;
        bias = affine ? new Parameter(zeros([num_features], dtype, device)) : null;
        if (track_running_stats)
        {
            running_mean = zeros([num_features], dtype, device);
            running_var = ones([num_features], dtype, device);
            num_batches_tracked = zeros([], ScalarType.Int64, device);
        }
    }

    /// <summary>How many channels there are.</summary>
    public long num_features { get; }

    /// <summary>Added to the variances.</summary>
    public double eps { get; set; }

    /// <summary>Share of the newest batch in the running statistics; null weighs all batches alike.</summary>
    public double? momentum { get; set; }

    /// <summary>Whether there are scale and shift.</summary>
    public bool affine { get; }

    /// <summary>Whether there are running statistics.</summary>
    public bool track_running_stats { get; }

    /// <summary>Scale of each channel, or null.</summary>
    public Parameter? weight { get; set => field = Registered(nameof(weight), value); }

    /// <summary>Shift of each channel, or null.</summary>
    public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

    /// <summary>Running mean of each channel, or null.</summary>
    public Tensor? running_mean { get; set => field = Registered(nameof(running_mean), value); }

    /// <summary>Running variance of each channel, or null.</summary>
    public Tensor? running_var { get; set => field = Registered(nameof(running_var), value); }

    /// <summary>How many batches the running statistics have seen, or null.</summary>
    public Tensor? num_batches_tracked { get; set => field = Registered(nameof(num_batches_tracked), value); }

    /// <summary>Scale and shift, and the running statistics, as they were made.</summary>
    public void reset_parameters()
    {
        reset_running_stats();
        using var silent = no_grad();
        weight?.fill_(1);
        bias?.zero_();
    }

    /// <summary>The running statistics as they were made.</summary>
    public void reset_running_stats()
    {
        running_mean?.zero_();
        running_var?.fill_(1);
        num_batches_tracked?.zero_();
    }

    /// <summary>Refuses inputs of other dimensions than the layer is for.</summary>
    /// <param name="input">The input.</param>
    protected abstract void ValidateInputDimensions(Tensor input);

    private protected void Expect(Tensor input, string shapes, params ReadOnlySpan<long> dimensions)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (!dimensions.Contains(input.ndim))
        {
            throw new ArgumentException($"{GetName()} takes {shapes}; the input has the shape [{string.Join(", ", input.shape)}].", nameof(input));
        }
    }
}
