namespace ArtGan.Models;

/// <summary>
/// Gives each pixel of a grid a random number of its own, as strong as is learnt, for detail that no style should have to
/// say (Karras et al. 2019, arXiv:1812.04948, section 3.2); then adds a bias and activates. Evaluation uses the same noise
/// always, so that a latent is one picture.
/// </summary>
public sealed class NoiseInput : Module<Tensor, Tensor>
{
    private readonly Parameter strength;
    private readonly Parameter bias;
    private readonly Tensor noise;

    /// <summary>Builds the layer.</summary>
    /// <param name="random">The stream of the fixed noise.</param>
    /// <param name="channels">Channels of the grid.</param>
    /// <param name="grid">Edge of the grid.</param>
    public NoiseInput(Generator random, long channels, long grid) : base(nameof(NoiseInput))
    {
        strength = new Parameter(zeros(1));
        bias = new Parameter(zeros(channels));
        noise = randn([grid, grid], generator: random);
        RegisterComponents();
    }

    /// <summary>Adds the noise.</summary>
    /// <param name="input">(N, channels, grid, grid).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var numbers = training ? randn([input.shape[0], 1, input.shape[2], input.shape[3]], dtype: strength.dtype, device: input.device) : noise;
        return EqualisedLayers.LeakyWithGain(input + (numbers * strength) + bias.reshape(1, -1, 1, 1));
    }
}
