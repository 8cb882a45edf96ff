namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>Two networks and what they play with.</summary>
/// <param name="Generator">Paints pictures (N, 3, size, size).</param>
/// <param name="Critic">Judges them, without batch statistics.</param>
/// <param name="Size">Edge of the pictures in pixels.</param>
/// <param name="Latents">Draws what the generator starts from.</param>
internal sealed record WassersteinGame(Module<Tensor, Tensor> Generator, Module<Tensor, Tensor> Critic, int Size, Func<Generator, Tensor> Latents)
{
    public const int Batch = 64;

    /// <summary>The DCGAN of pytorch/examples, its discriminator without batch norm.</summary>
    public static WassersteinGame Dcgan() =>
        new(Networks.DcganGenerator(), Networks.DcganDiscriminator(normalised: false), 64, random => randn([Batch, 100, 1, 1], generator: random));

    /// <summary>A U-Net on noise of its pixels against a cone critic, at 32 px.</summary>
    public static WassersteinGame UNet() =>
        new(new UNet(), Networks.ConeCritic(), 32, random => rand([Batch, 3, 32, 32], generator: random));

    /// <summary>The paper's optimiser, without momentum.</summary>
    public static Adam Adam(Module network) => optim.Adam(network.parameters(), lr: 1e-4, beta1: 0, beta2: 0.9);
}
