namespace ArtGan.Models;

/// <summary>Halves the grid and doubles the channels down to a 4 to 7 px grid, whose numbers, or a hidden layer's, are the features.</summary>
public sealed class DcganTrunk : Module<Tensor, Tensor>
{
    private readonly Sequential layers;

    /// <summary>Builds the network with the engine's default weights.</summary>
    /// <param name="shape">The pictures to judge.</param>
    /// <param name="inputs">Channels going in.</param>
    /// <param name="options">Sizes and layers.</param>
    public DcganTrunk(ImageShape shape, long inputs, NetworkOptions options) : base(nameof(DcganTrunk))
    {
        ArgumentNullException.ThrowIfNull(options);
        var norm = options.DiscriminatorNorm;
        var hasBias = NetworkLayers.HasBias(options.Biases, norm);
        var halvings = Dcgan.Doublings(shape.Size);
        long end = shape.Size >> halvings;
        long Channels(int stage) => options.Limited((long)options.DiscriminatorChannels << (stage - 1));
        var list = new LayerList();
        LayerList Follow(string suffix, Module<Tensor, Tensor>? normalisation, Func<double, Module<Tensor, Tensor>> dropout) => list
            .Add($"norm{suffix}", normalisation)
            .Add($"{(options.DiscriminatorActivation == Activation.LeakyRelu ? "leaky" : "active")}{suffix}", NetworkLayers.Activate(options.DiscriminatorActivation, options.LeakySlope))
            .Add($"dropout{suffix}", options.DiscriminatorDropout > 0 ? dropout(options.DiscriminatorDropout) : null);

        for (var stage = 1; stage <= halvings; stage++)
        {
            // The first layer is not normalised: it must see the pictures' own brightness.
            var isFirst = stage == 1;
            list.Add($"down{stage}", NetworkLayers.Convolution(norm, isFirst ? inputs : Channels(stage - 1), Channels(stage), 4, stride: 2, padding: 1, bias: isFirst ? options.Biases != Biases.None : hasBias));
            Follow($"{stage}", isFirst ? null : NetworkLayers.GridNorm(norm, Channels(stage)), share => Dropout2d(share));
            for (var more = 1; more <= options.Depth; more++)
            {
                list.Add($"keep{stage}_{more}", NetworkLayers.Convolution(norm, Channels(stage), Channels(stage), 3, padding: 1, bias: hasBias));
                Follow($"{stage}_{more}", NetworkLayers.GridNorm(norm, Channels(stage)), share => Dropout2d(share));
            }
        }

        Features = Channels(halvings) * end * end;
        if (options.Minibatch == MinibatchLayer.Deviation)
        {
            list.Add("deviation", new MinibatchDeviation());
            Features += end * end;
        }

        list.Add("flatten", Flatten());
        if (options.DiscriminatorHidden > 0)
        {
            list.Add("hidden", NetworkLayers.Linear(norm, Features, options.DiscriminatorHidden, hasBias));
            Follow("_hidden", NetworkLayers.FeatureNorm(norm, options.DiscriminatorHidden), share => Dropout(share));
            Features = options.DiscriminatorHidden;
        }

        layers = list.ToSequential();
        RegisterComponents();
    }

    /// <summary>Features that come out.</summary>
    public long Features { get; }

    /// <summary>Sees features in pictures.</summary>
    /// <param name="input">Pictures (N, channels, size, size) in -1..1.</param>
    /// <returns>Features (N, <see cref="Features"/>).</returns>
    public override Tensor forward(Tensor input) => layers.forward(input);
}
