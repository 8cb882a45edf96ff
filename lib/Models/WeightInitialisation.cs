namespace ArtGan.Models;

/// <summary>Starting values of weights.</summary>
public static class WeightInitialisation
{
    /// <summary>
    /// DCGAN's start (Radford et al. 2015, arXiv:1511.06434): weights from N(0, deviation), normalisation scales
    /// from N(1, deviation), biases and shifts 0.
    /// </summary>
    /// <param name="network">The network to fill.</param>
    /// <param name="random">The stream the numbers come from; on the CPU, so that every device starts from the same weights.</param>
    /// <param name="deviation">Standard deviation.</param>
    public static void Normal(Module network, Generator random, double deviation = 0.02)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        foreach (var (name, parameter) in network.named_parameters())
        {
            if (name.EndsWith("bias", StringComparison.Ordinal))
            {
                parameter.zero_();
                continue;
            }

            // Only normalisation layers have weights of one dimension.
            var mean = parameter.ndim == 1 ? 1.0 : 0.0;
            parameter.copy_(randn(parameter.shape, generator: random) * deviation + mean);
        }
    }
}
