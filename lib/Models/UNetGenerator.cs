namespace ArtGan.Models;

/// <summary>
/// A U-Net (Ronneberger et al. 2015, arXiv:1505.04597) that paints: four times two 3 x 3 convolutions and halving by
/// the maximum, two more in the bottleneck, and four times doubling by a 2 x 2 transposed convolution, joining of the
/// encoder's grid of that size, and two convolutions. Where upsampling is not transposed, a 1 x 1 convolution halves the
/// channels before the grid is doubled.
/// </summary>
/// <remarks>
/// It starts from a noise for every pixel, or from a latent vector that joins the bottleneck while the encoder sees a
/// learnt picture. As in the study, the pairs of convolutions have biases only where they are asked for everywhere.
/// </remarks>
public sealed class UNetGenerator : GeneratorNetwork, IFirstWeights
{
    private const int Levels = 4;

    /// <summary>What the edge of the pictures is divided by in the bottleneck.</summary>
    internal const int Reduction = 1 << Levels;

    private readonly Parameter? picture;
    private readonly Module<Tensor, Tensor>? project;
    private readonly ModuleList<Module<Tensor, Tensor>> encoders = new();
    private readonly Module<Tensor, Tensor> halve = MaxPool2d(2);
    private readonly Module<Tensor, Tensor> bottleneck;
    private readonly ModuleList<Module<Tensor, Tensor>> doublings = new();
    private readonly ModuleList<Module<Tensor, Tensor>> gates = new();
    private readonly ModuleList<LatentScale> scales = new();
    private readonly ModuleList<Module<Tensor, Tensor>> decoders = new();
    private readonly Module<Tensor, Tensor> paint;
    private readonly UNetSkips skips;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint; their edge is a multiple of 16.</param>
    /// <param name="options">Sizes and layers; the first level has the generator's channels.</param>
    public UNetGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(UNetGenerator), Start(shape, options))
    {
        ArgumentNullException.ThrowIfNull(options);
        skips = options.UNet.Skips;
        var hidden = HiddenLayers.OfGenerator(options);
        var hasLatent = options.UNet.Noise == UNetNoise.Bottleneck;
        long Channels(int level) => options.Limited((long)options.GeneratorChannels << level);

        long channels = shape.Channels;
        for (var level = 0; level < Levels; level++)
        {
            encoders.Add(hidden.Pair(channels, Channels(level)));
            channels = Channels(level);
        }

        if (hasLatent)
        {
            long edge = shape.Size / Reduction;
            picture = Parameter(zeros(1, shape.Channels, shape.Size, shape.Size));
            project = Sequential(
                ("linear", hidden.Linear(options.LatentSize, channels * edge * edge, isNormalised: false)),
                ("grid", Unflatten(1, [channels, edge, edge])));
        }

        bottleneck = hidden.Pair(hasLatent ? 2 * channels : channels, Channels(Levels));
        for (var level = Levels - 1; level >= 0; level--)
        {
            doublings.Add(Doubling(Channels(level + 1), Channels(level)));
            decoders.Add(hidden.Pair(skips == UNetSkips.None ? Channels(level) : 2 * Channels(level), Channels(level)));
            if (skips == UNetSkips.Gated)
            {
                gates.Add(new SkipGate(Channels(level)));
            }
            else if (skips == UNetSkips.Modulated)
            {
                scales.Add(new LatentScale(Channels(level), hidden.Linear(options.LatentSize, Channels(level), isNormalised: false)));
            }
        }

        var last = new LayerList().Add("paint", hidden.Convolution(Channels(0), shape.Channels, 1, isNormalised: false));
        paint = last.Add("tanh", options.UNet.Output == UNetOutput.Tanh ? Tanh() : null).ToSequential();
        RegisterComponents();

        // A 1 x 1 convolution commutes with the doubling, and costs a quarter before it.
        Module<Tensor, Tensor> Doubling(long input, long output) => options.Upsampling == Upsampling.Transposed
            ? hidden.Transposed(input, output, 2, stride: 2, padding: 0, isNormalised: false)
            : Sequential(
                ("narrow", hidden.Convolution(input, output, 1, isNormalised: false)),
                ("double", NetworkLayers.Enlarge(options.Upsampling)));
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Noise (N, channels, size, size), or latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size), in -1..1 where tanh is last.</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var grids = new Stack<Tensor>();
        // The learnt picture is the same for all latents, and so are its features: one pass of the encoder serves the batch.
        var grid = picture ?? input;
        foreach (var encoder in encoders)
        {
            grid = encoder.call(grid);
            grids.Push(grid);
            grid = halve.call(grid);
        }

        grid = bottleneck.call(project is null ? grid : cat([ForEach(input, grid), project.call(input)], 1));
        for (var level = 0; level < Levels; level++)
        {
            grid = doublings[level].call(grid);
            var skip = grids.Pop();
            grid = decoders[level].call(skips switch
            {
                UNetSkips.None => grid,
                UNetSkips.Gated => cat([ForEach(input, gates[level].call(skip)), grid], 1),
                UNetSkips.Modulated => cat([scales[level].call(skip, input), grid], 1),
                _ => cat([ForEach(input, skip), grid], 1),
            });
        }

        return paint.call(grid);
    }

    /// <inheritdoc/>
    public void FillFirst(Generator random)
    {
        if (picture is null)
        {
            return;
        }

        // As coarse as the bottleneck: of fine noise, skips would carry the same grain into every picture.
        using var scope = NewDisposeScope();
        long[] size = [picture.shape[2], picture.shape[3]];
        var coarse = randn([1, picture.shape[1], size[0] / Reduction, size[1] / Reduction], generator: random);
        picture.copy_(functional.interpolate(coarse, size: size, mode: InterpolationMode.Bilinear, align_corners: false));
    }

    private static LatentSpace Start(ImageShape shape, NetworkOptions options) => options.UNet.Noise == UNetNoise.Pixels
        ? new LatentSpace(options.Noise, shape.Channels, shape.Size, shape.Size)
        : new LatentSpace(options.Noise, options.LatentSize);

    private static Tensor ForEach(Tensor input, Tensor grid) => grid.shape[0] == input.shape[0] ? grid : grid.expand(input.shape[0], -1, -1, -1);
}
