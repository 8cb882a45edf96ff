namespace ArtGan.Models;

/// <summary>
/// The generator of progressive growing: each grid has a layer of its own that paints, and the newest one is faded in
/// over the one before. Only grids in use are computed, and pictures are always of full size: coarse ones have large pixels.
/// </summary>
public sealed class ProGanGenerator : GeneratorNetwork
{
    private readonly GrowthMeter meter;
    private readonly ModuleList<Sequential> stages;
    private readonly ModuleList<EqualisedConvolution> painters;
    private readonly int lastStage;

    /// <summary>Builds the network.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="random">The stream of the first weights.</param>
    /// <exception cref="UserException">It cannot paint pictures of that size.</exception>
    public ProGanGenerator(ImageShape shape, NetworkOptions options, Generator random)
        : base(nameof(ProGanGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        lastStage = ProGan.Doublings(shape.Size);
        long Width(int stage) => options.Limited((long)options.GeneratorChannels << (lastStage - stage));
        meter = new GrowthMeter(new GrowthSchedule(options.Growth, shape.Size, lastStage));
        stages = ModuleList<Sequential>();
        painters = ModuleList<EqualisedConvolution>();
        for (var stage = 0; stage <= lastStage; stage++)
        {
            var list = new LayerList();
            if (stage == 0)
            {
                long start = shape.Size >> lastStage;
                // As in the authors' code: the latent's projection gets a gain of sqrt 2 / 4.
                list.Add("normalise", new PixelNorm())
                    .Add("project", new EqualisedLinear(random, options.LatentSize, Width(0) * start * start, EqualisedLayers.Gain / 4))
                    .Add("grid", Unflatten(1, [Width(0), start, start]));
            }
            else
            {
                list.Add("double", Upsample(scale_factor: [2, 2]))
                    .Add("convolution", new EqualisedConvolution(random, Width(stage - 1), Width(stage), 3, EqualisedLayers.Gain));
            }

            list.Add("leaky", EqualisedLayers.Leaky()).Add("norm", new PixelNorm());
            for (var more = 1; more <= options.Depth; more++)
            {
                list.Add($"keep{more}", new EqualisedConvolution(random, Width(stage), Width(stage), 3, EqualisedLayers.Gain))
                    .Add($"leaky_keep{more}", EqualisedLayers.Leaky())
                    .Add($"norm_keep{more}", new PixelNorm());
            }

            stages.Add(list.ToSequential());
            painters.Add(new EqualisedConvolution(random, Width(stage), shape.Channels, 1, gain: 1));
        }

        RegisterComponents();
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size), unbounded, mostly in -1..1.</returns>
    public override Tensor forward(Tensor input)
    {
        var level = meter.Level;
        var (grid, before) = (input, input);
        for (var stage = 0; stage <= level.Stage; stage++)
        {
            (before, grid) = (grid, stages[stage].call(grid));
        }

        var picture = painters[level.Stage].call(grid);
        if (level.IsFading)
        {
            picture = GridFading.Mix(GridFading.Enlarged(painters[level.Stage - 1].call(before), 2), picture, level.Share);
        }

        return GridFading.Enlarged(picture, 1L << (lastStage - level.Stage));
    }

    internal GrowthMeter Meter => meter;
}
