namespace ArtGan.Models;

/// <summary>Projects a latent vector to a small grid of many channels, then doubles the grid and halves the channels.</summary>
public sealed class DcganGenerator : GeneratorNetwork
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to paint.</param>
    /// <param name="options">Sizes and layers.</param>
    /// <exception cref="UserException">It cannot paint pictures of that size.</exception>
    public DcganGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(DcganGenerator), new LatentSpace(options.Noise, options.LatentSize))
    {
        ArgumentNullException.ThrowIfNull(options);
        var hidden = HiddenLayers.OfGenerator(options);
        var doublings = Dcgan.Doublings(shape.Size);
        long start = shape.Size >> doublings;
        long Channels(int stage) => options.Limited((long)options.GeneratorChannels << (doublings - 1 - stage));
        var list = new LayerList()
            .Add("project", hidden.Linear(options.LatentSize, Channels(0) * start * start))
            .Add("grid", Unflatten(1, [Channels(0), start, start]));
        hidden.AfterGrid(list, "0", Channels(0));
        for (var refinement = 1; refinement <= options.Refinements; refinement++)
        {
            list.Add($"refine{refinement}", hidden.Keeping(Channels(0), Channels(0)));
            hidden.AfterGrid(list, $"_refine{refinement}", Channels(0));
        }

        for (var stage = 1; stage < doublings; stage++)
        {
            AddDoubling($"up{stage}", Channels(stage - 1), Channels(stage));
            hidden.AfterGrid(list, $"{stage}", Channels(stage));
            for (var more = 1; more <= options.Depth; more++)
            {
                list.Add($"keep{stage}_{more}", hidden.Keeping(Channels(stage), Channels(stage)));
                hidden.AfterGrid(list, $"{stage}_{more}", Channels(stage));
            }
        }

        AddDoubling("paint", Channels(doublings - 1), shape.Channels, isNormalised: false);
        layers = list.Add("tanh", Tanh()).ToSequential();
        RegisterComponents();

        void AddDoubling(string name, long input, long output, bool isNormalised = true)
        {
            if (options.Upsampling == Upsampling.Transposed)
            {
                list.Add(name, hidden.Transposed(input, output, 4, stride: 2, padding: 1, isNormalised));
                return;
            }

            list.Add($"double_{name}", NetworkLayers.Enlarge(options.Upsampling))
                .Add(name, hidden.Convolution(input, output, 3, padding: 1, isNormalised: isNormalised));
        }
    }

    /// <summary>Paints pictures.</summary>
    /// <param name="input">Latents (N, latent size).</param>
    /// <returns>Pictures (N, channels, size, size) in -1..1.</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
