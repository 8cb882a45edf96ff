namespace ArtGan.Models;

/// <summary>
/// Batch normalisation as tf.contrib.layers.batch_norm has it by default: a learnt shift, no learnt scale, epsilon
/// 0.001. Unlike PyTorch's it takes a single vector: a batch of one is its own mean, and nothing but the shift is left.
/// </summary>
public sealed class ShiftedBatchNorm : Module<Tensor, Tensor>
{
    /// <summary>Added to variances by TensorFlow and Keras, where PyTorch adds 0.00001.</summary>
    internal const double Epsilon = 1e-3;

    private readonly double decay;
    private readonly Parameter bias;
    private readonly Tensor running_mean;
    private readonly Tensor running_var;

    /// <summary>Builds the layer.</summary>
    /// <param name="features">Channels of a grid, or features.</param>
    /// <param name="decay">What running means and variances keep of themselves at each batch.</param>
    public ShiftedBatchNorm(long features, double decay) : base(nameof(ShiftedBatchNorm))
    {
        this.decay = decay;
        bias = new Parameter(zeros([features]));
        running_mean = zeros([features]);
        running_var = ones([features]);
        RegisterComponents();
    }

    /// <summary>Normalises by the batch in training, by the running statistics in evaluation.</summary>
    /// <param name="input">(N, features), or (N, features, H, W).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return training && input.numel() == bias.numel()
            ? OnlyShift(input)
            : functional.batch_norm(input, running_mean, running_var, bias: bias, training: training, momentum: 1 - decay, eps: Epsilon);
    }

    // One value a feature: its variance is 0, and libtorch's unbiased estimate of it would be 0 / 0.
    private Tensor OnlyShift(Tensor input)
    {
        using (no_grad())
        {
            running_mean.mul_(decay).add_(input.detach().flatten() * (1 - decay));
            running_var.mul_(decay);
        }

        return zeros_like(input) + bias.reshape(input.shape);
    }
}
