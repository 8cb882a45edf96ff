namespace ArtGan.Models;

/// <summary>The first grid of R3GAN's generator: learnt pictures, one a channel, each as strong as a linear layer of the latent says.</summary>
public sealed class GenerativeBasis : Module<Tensor, Tensor>
{
    private readonly Parameter basis;
    private readonly Module<Tensor, Tensor> strength;

    /// <summary>Builds the layer.</summary>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="latents">Numbers in a latent vector.</param>
    /// <param name="channels">Channels of the grid.</param>
    /// <param name="grid">Edge of the grid.</param>
    public GenerativeBasis(Generator random, long latents, long channels, long grid) : base(nameof(GenerativeBasis))
    {
        basis = DrawnLayers.Normal(random, channels, grid, grid);
        strength = DrawnLayers.Linear(random, latents, channels);
        RegisterComponents();
    }

    /// <summary>Makes grids.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>(N, channels, grid, grid).</returns>
    public override Tensor forward(Tensor input) => basis * strength.call(input).unsqueeze(-1).unsqueeze(-1);
}
