namespace ArtGan.Models;

/// <summary>Layers whose first weights come from the run's stream as they are made: N(0, gain / sqrt(fan in)), biases 0.</summary>
internal static class DrawnLayers
{
    /// <summary>A convolution that keeps its grid where the kernel is odd, and takes in all of it where padding is switched off.</summary>
    internal static Conv2d Convolution(Generator random, long input, long output, long kernel, double gain = 1, long groups = 1, bool bias = false, bool isPadded = true)
    {
        var layer = Conv2d(input, output, kernel, padding: isPadded ? kernel / 2 : 0, groups: groups, bias: bias);
        Fill(layer.weight, layer.bias, random, gain);
        return layer;
    }

    /// <summary>A linear layer without a bias.</summary>
    internal static Linear Linear(Generator random, long input, long output, double gain = 1)
    {
        var layer = nn.Linear(input, output, hasBias: false);
        Fill(layer.weight, null, random, gain);
        return layer;
    }

    /// <summary>A vector for each class, its numbers N(0, deviation).</summary>
    internal static Embedding Embedding(Generator random, long classes, long size, double deviation)
    {
        var layer = nn.Embedding(classes, size);
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        layer.weight.copy_(randn([classes, size], generator: random) * deviation);
        return layer;
    }

    /// <summary>A parameter of numbers N(0, 1).</summary>
    internal static Parameter Normal(Generator random, params long[] shape) => new(randn(shape, generator: random));

    private static void Fill(Tensor weight, Tensor? bias, Generator random, double gain)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        weight.copy_(randn(weight.shape, generator: random) * (gain / Math.Sqrt(weight.numel() / (double)weight.shape[0])));
        bias?.zero_();
    }
}
