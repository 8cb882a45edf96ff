namespace ArtGan.Models;

/// <summary>The discriminator of progressive growing: it averages pictures down to the grid in use and sees from there, the newest grid faded in as in the generator.</summary>
public sealed class ProGanTrunk : DiscriminatorTrunk
{
    private readonly GrowthMeter meter;
    private readonly ModuleList<Sequential> seeing;
    private readonly ModuleList<Sequential> stages;
    private readonly int lastStage;

    /// <summary>Builds the network.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes.</param>
    /// <param name="random">The stream of the first weights.</param>
    /// <exception cref="UserException">It cannot judge pictures of that size.</exception>
    public ProGanTrunk(ImageShape shape, long inputs, NetworkOptions options, Generator random) : base(nameof(ProGanTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        lastStage = ProGan.Doublings(shape.Size);
        long Width(int stage) => options.Limited((long)options.DiscriminatorChannels << (lastStage - stage));
        LayerList Convolve(LayerList list, string name, long input, long output, long kernel = 3) => list
            .Add(name, new EqualisedConvolution(random, input, output, kernel, EqualisedLayers.Gain))
            .Add($"leaky_{name}", EqualisedLayers.Leaky());
        meter = new GrowthMeter(new GrowthSchedule(options.Growth, shape.Size, lastStage));
        seeing = ModuleList<Sequential>();
        stages = ModuleList<Sequential>();
        Features = Width(0);
        for (var stage = 0; stage <= lastStage; stage++)
        {
            var width = Width(stage);
            seeing.Add(Convolve(new LayerList(), "see", inputs, width, kernel: 1).ToSequential());
            var list = new LayerList();
            if (stage > 0)
            {
                for (var more = 1; more <= options.Depth; more++)
                {
                    Convolve(list, $"keep{more}", width, width);
                }

                Convolve(list, "convolution", width, Width(stage - 1)).Add("halve", AvgPool2d(2));
            }
            else
            {
                long end = shape.Size >> lastStage;
                var isCompared = options.Minibatch == MinibatchLayer.Deviation;
                list.Add("deviation", isCompared ? new MinibatchDeviation() : null);
                Convolve(list, "convolution", width + (isCompared ? 1 : 0), width)
                    .Add("flatten", Flatten())
                    .Add("hidden", new EqualisedLinear(random, width * end * end, Features, EqualisedLayers.Gain))
                    .Add("leaky_hidden", EqualisedLayers.Leaky());
            }

            stages.Add(list.ToSequential());
        }

        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input)
    {
        var level = meter.Level;
        var picture = GridFading.Reduced(input, 1L << (lastStage - level.Stage));
        var grid = seeing[level.Stage].call(picture);
        for (var stage = level.Stage; stage >= 0; stage--)
        {
            grid = stages[stage].call(grid);
            if (stage == level.Stage && level.IsFading)
            {
                grid = GridFading.Mix(seeing[stage - 1].call(GridFading.Reduced(picture, 2)), grid, level.Share);
            }
        }

        return grid;
    }

    internal GrowthMeter Meter => meter;
}
