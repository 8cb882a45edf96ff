namespace ArtGan.Models;

/// <summary>Halves the grid and doubles the channels down to a 4 to 7 px grid, whose numbers, or a hidden layer's, are the features.</summary>
public sealed class DcganTrunk : DiscriminatorTrunk
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes and layers.</param>
    /// <exception cref="UserException">It cannot judge pictures of that size.</exception>
    public DcganTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(DcganTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        var hidden = HiddenLayers.OfDiscriminator(options);
        var halvings = Dcgan.Doublings(shape.Size);
        long Channels(int stage) => stage == 0 ? inputs : options.Limited((long)options.DiscriminatorChannels << (stage - 1));
        var list = new LayerList();
        for (var stage = 1; stage <= halvings; stage++)
        {
            // The first layer is not normalised: it must see the pictures' own brightness.
            var isNormalised = stage > 1;
            list.Add($"down{stage}", hidden.Convolution(Channels(stage - 1), Channels(stage), 4, stride: 2, padding: 1, isNormalised));
            hidden.AfterGrid(list, $"{stage}", Channels(stage), isNormalised);
            for (var more = 1; more <= options.Depth; more++)
            {
                list.Add($"keep{stage}_{more}", hidden.Keeping(Channels(stage), Channels(stage)));
                hidden.AfterGrid(list, $"{stage}_{more}", Channels(stage));
            }
        }

        Features = hidden.Finish(list, Channels(halvings), shape.Size >> halvings);
        layers = list.ToSequential();
        RegisterComponents();
    }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (N, <see cref="DiscriminatorTrunk.Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
