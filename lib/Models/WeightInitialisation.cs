namespace ArtGan.Models;

/// <summary>Starting values of weights.</summary>
public static class WeightInitialisation
{
    private const double DcganDeviation = 0.02;

    /// <summary>
    /// Fills a network: biases and shifts with 0 (with the engine's start as PyTorch fills those of linear layers and
    /// convolutions), scales of normalisations around 1, and other weights as options say; then modules that are
    /// <see cref="IFirstWeights"/> fill what is theirs.
    /// </summary>
    /// <param name="network">The network to fill.</param>
    /// <param name="initialisation">How.</param>
    /// <param name="random">The stream the numbers come from; on the CPU, so that every device starts from the same weights.</param>
    /// <param name="slope">Slope below 0 of the activation that follows, which decides He's gain.</param>
    public static void Apply(Module network, Initialisation initialisation, Generator random, double slope = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var weight = ("", FanIn: 0L);
        foreach (var (name, parameter) in network.named_parameters())
        {
            if (parameter.device_type == DeviceType.META)
            {
                continue;
            }

            var owner = name[..(name.LastIndexOf('.') + 1)];
            weight = parameter.ndim > 1 ? (owner, FanIn(parameter)) : weight;
            if (name.EndsWith("bias", StringComparison.Ordinal) && initialisation == Initialisation.Engine && weight == (owner, weight.FanIn))
            {
                parameter.copy_(Even(parameter, random, weight.FanIn));
            }
            else if (name.EndsWith("bias", StringComparison.Ordinal))
            {
                parameter.zero_();
            }
            else if (name.EndsWith("embedding.weight", StringComparison.Ordinal))
            {
                // A class's vector stands beside latents and is drawn as they are.
                parameter.copy_(randn(parameter.shape, generator: random));
            }
            else if (parameter.ndim == 1)
            {
                // Only normalisation layers have weights of one dimension.
                parameter.copy_(initialisation == Initialisation.Normal ? (randn(parameter.shape, generator: random) * DcganDeviation) + 1 : ones_like(parameter));
            }
            else if (initialisation == Initialisation.Glorot)
            {
                // In place: the largest networks that start so have no room for a copy.
                var (fanIn, fanOut) = nn.init.CalculateFanInAndFanOut(parameter);
                var bound = Math.Sqrt(6.0 / (fanIn + fanOut));
                nn.init.uniform_(parameter, -bound, bound, random);
            }
            else
            {
                parameter.copy_(Weights(parameter, initialisation, random, slope));
            }
        }

        foreach (var module in network.modules().OfType<IFirstWeights>())
        {
            module.FillFirst(random);
        }
    }

    private static Tensor Weights(Tensor parameter, Initialisation initialisation, Generator random, double slope)
    {
        var numbers = randn(parameter.shape, generator: random);
        var fanIn = FanIn(parameter);
        return initialisation switch
        {
            Initialisation.Normal => numbers * DcganDeviation,
            Initialisation.He => numbers * Math.Sqrt(2 / ((1 + (slope * slope)) * fanIn)),
            Initialisation.Orthogonal => Orthogonal(numbers),
            // PyTorch's start of linear and convolution layers: evenly within 1 / sqrt(fan in).
            _ => Even(parameter, random, fanIn),
        };
    }

    private static long FanIn(Tensor weight) => weight.numel() / weight.shape[0];

    private static Tensor Even(Tensor parameter, Generator random, long fanIn) => ((rand(parameter.shape, generator: random) * 2) - 1) / Math.Sqrt(fanIn);

    private static Tensor Orthogonal(Tensor numbers)
    {
        var rows = numbers.reshape(numbers.shape[0], -1);
        var isWide = rows.shape[0] < rows.shape[1];
        var (q, r) = linalg.qr(isWide ? rows.t() : rows);
        // The signs make the choice even (Mezzadri 2007, arXiv:math-ph/0609050).
        var orthogonal = q * r.diagonal().sign();
        return (isWide ? orthogonal.t() : orthogonal).reshape(numbers.shape);
    }
}
