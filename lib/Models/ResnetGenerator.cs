namespace ArtGan.Models;

/// <summary>
/// A picture from a picture (Johnson et al. 2016, arXiv:1603.08155, as CycleGAN uses it): the grid is halved twice,
/// goes through residual blocks, and is doubled twice. Fully convolutional, so that it takes pictures of any size.
/// </summary>
public sealed class ResnetGenerator : Module<Tensor, Tensor>
{
    /// <summary>Sides of its pictures are multiples of this, since the grid is halved twice.</summary>
    internal const int SideMultiple = 4;

    private const int Halvings = 2;
    private readonly Sequential layers;

    /// <summary>Builds the layers.</summary>
    /// <param name="channels">1 for grey pictures, 3 for colour.</param>
    /// <param name="options">Channels of the first layer, blocks (depth), normalisation, activation, dropout, biases.</param>
    public ResnetGenerator(int channels, NetworkOptions options) : base(nameof(ResnetGenerator))
    {
        ArgumentNullException.ThrowIfNull(options);
        var norm = options.GeneratorNorm;
        var hasBias = NetworkLayers.HasBias(options.Biases, norm);
        long Channels(int halvings) => options.Limited((long)options.GeneratorChannels << halvings);
        var list = new LayerList();
        LayerList Follow(string suffix, long count) => list
            .Add($"norm_{suffix}", PatchDiscriminator.Norm(norm, count))
            .Add($"active_{suffix}", NetworkLayers.Activate(options.GeneratorActivation, options.LeakySlope));

        list.Add("pad_in", ReflectionPad2d(3)).Add("in", Conv2d(channels, Channels(0), 7, bias: hasBias));
        Follow("in", Channels(0));
        for (var halving = 1; halving <= Halvings; halving++)
        {
            list.Add($"down{halving}", Conv2d(Channels(halving - 1), Channels(halving), 3, stride: 2, padding: 1, bias: hasBias));
            Follow($"down{halving}", Channels(halving));
        }

        for (var block = 1; block <= options.Depth; block++)
        {
            list.Add($"block{block}", new CycleBlock(Channels(Halvings), options, hasBias));
        }

        for (var halving = Halvings; halving >= 1; halving--)
        {
            list.Add($"up{halving}", ConvTranspose2d(Channels(halving), Channels(halving - 1), 3, stride: 2, padding: 1, output_padding: 1, bias: hasBias));
            Follow($"up{halving}", Channels(halving - 1));
        }

        layers = list.Add("pad_out", ReflectionPad2d(3))
            .Add("out", Conv2d(Channels(0), channels, 7, bias: options.Biases != Biases.None))
            .Add("tanh", Tanh())
            .ToSequential();
        RegisterComponents();
    }

    /// <summary>Paints pictures anew.</summary>
    /// <param name="input">(N, channels, height, width) in -1..1, sides multiples of 4.</param>
    /// <returns>The same shape, in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.call(input);
}
