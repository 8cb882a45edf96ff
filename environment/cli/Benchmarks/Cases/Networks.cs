namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>The networks that benchmarks train, layer for layer those of Peer/networks.py.</summary>
internal static class Networks
{
    private const double Slope = 0.2;
    private const long Channels = 64;

    /// <summary>pytorch/examples' generator: latents (N, 100, 1, 1) to pictures (N, 3, 64, 64).</summary>
    public static Sequential DcganGenerator()
    {
        List<Module<Tensor, Tensor>> layers = [ConvTranspose2d(100, Channels * 8, 4, bias: false), BatchNorm2d(Channels * 8), ReLU(inplace: true)];
        for (var width = Channels * 8; width > Channels; width /= 2)
        {
            layers.AddRange([ConvTranspose2d(width, width / 2, 4, stride: 2, padding: 1, bias: false), BatchNorm2d(width / 2), ReLU(inplace: true)]);
        }

        return Sequential([.. layers, ConvTranspose2d(Channels, 3, 4, stride: 2, padding: 1, bias: false), Tanh()]);
    }

    /// <summary>pytorch/examples' discriminator, giving logits: pictures (N, 3, 64, 64) to (N).</summary>
    /// <param name="normalised">With batch norm; a critic for a gradient penalty has none.</param>
    public static Sequential DcganDiscriminator(bool normalised)
    {
        List<Module<Tensor, Tensor>> layers = [Conv2d(3, Channels, 4, stride: 2, padding: 1, bias: false), LeakyReLU(Slope, inplace: true)];
        for (var width = Channels; width < Channels * 8; width *= 2)
        {
            layers.Add(Conv2d(width, width * 2, 4, stride: 2, padding: 1, bias: false));
            if (normalised)
            {
                layers.Add(BatchNorm2d(width * 2));
            }

            layers.Add(LeakyReLU(Slope, inplace: true));
        }

        return Sequential([.. layers, Conv2d(Channels * 8, 1, 4, bias: false), Flatten(0)]);
    }

    /// <summary>64-128-256-512 channels, each level pooled, then one number a picture: (N, 3, 32, 32) to (N).</summary>
    public static Sequential ConeCritic()
    {
        List<Module<Tensor, Tensor>> layers = [];
        var incoming = 3L;
        for (var width = Channels; width <= Channels * 8; width *= 2)
        {
            layers.AddRange([Conv2d(incoming, width, 3, padding: 1), LeakyReLU(Slope, inplace: true), MaxPool2d(2)]);
            incoming = width;
        }

        return Sequential([.. layers, Flatten(), Linear(incoming * 2 * 2, 1), Flatten(0)]);
    }
}
