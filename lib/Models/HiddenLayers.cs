namespace ArtGan.Models;

/// <summary>The layers of one player as options want them: weights under their normalisation, and what follows each.</summary>
/// <param name="norm">How the player is normalised.</param>
/// <param name="activation">What follows its layers.</param>
/// <param name="dropout">Share of features that training leaves out.</param>
/// <param name="options">The rest.</param>
internal sealed class HiddenLayers(Normalisation norm, Activation activation, double dropout, NetworkOptions options)
{
    private readonly string activationName = activation switch
    {
        Activation.Relu => "relu",
        Activation.LeakyRelu => "leaky",
        Activation.Elu => "elu",
        Activation.Silu => "silu",
        _ => "tanh",
    };

    internal static HiddenLayers OfGenerator(NetworkOptions options) =>
        new(options.GeneratorNorm, options.GeneratorActivation, options.GeneratorDropout, options);

    internal static HiddenLayers OfDiscriminator(NetworkOptions options) =>
        new(options.DiscriminatorNorm, options.DiscriminatorActivation, options.DiscriminatorDropout, options);

    /// <summary>A linear layer; <paramref name="isNormalised"/> says whether a normalisation follows, which decides about the bias.</summary>
    internal Module<Tensor, Tensor> Linear(long input, long output, bool isNormalised = true) =>
        NetworkLayers.Linear(norm, input, output, HasBias(isNormalised));

    /// <summary>A convolution, as <see cref="Linear"/>.</summary>
    internal Module<Tensor, Tensor> Convolution(long input, long output, long kernel, long stride = 1, long padding = 0, bool isNormalised = true) =>
        NetworkLayers.Convolution(norm, input, output, kernel, stride, padding, HasBias(isNormalised));

    /// <summary>A 3 x 3 convolution that keeps the grid.</summary>
    internal Module<Tensor, Tensor> Keeping(long input, long output) => Convolution(input, output, 3, padding: 1);

    /// <summary>Two 3 x 3 convolutions with what follows each, as U-Nets have them; without biases unless they are everywhere.</summary>
    internal Sequential Pair(long input, long output)
    {
        var list = new LayerList();
        for (var layer = 1; layer <= 2; layer++)
        {
            list.Add($"conv{layer}", NetworkLayers.Convolution(norm, layer == 1 ? input : output, output, 3, padding: 1, bias: options.Biases == Biases.Everywhere));
            AfterGrid(list, $"{layer}", output);
        }

        return list.ToSequential();
    }

    /// <summary>A transposed convolution, as <see cref="Linear"/>.</summary>
    internal Module<Tensor, Tensor> Transposed(long input, long output, long kernel, long stride, long padding, bool isNormalised = true) =>
        NetworkLayers.Transposed(norm, input, output, kernel, stride, padding, HasBias(isNormalised));

    /// <summary>Adds what follows a layer whose output has a place: normalisation, activation, dropout of whole channels.</summary>
    internal LayerList AfterGrid(LayerList list, string suffix, long channels, bool isNormalised = true) => list
        .Add($"norm{suffix}", isNormalised ? NetworkLayers.GridNorm(norm, channels) : null)
        .Add($"{activationName}{suffix}", NetworkLayers.Activate(activation, options.LeakySlope))
        .Add($"dropout{suffix}", dropout > 0 ? Dropout2d(dropout) : null);

    /// <summary>Adds what follows a layer of features without a place.</summary>
    internal LayerList AfterFeatures(LayerList list, string suffix, long features) => list
        .Add($"norm{suffix}", NetworkLayers.FeatureNorm(norm, features))
        .Add($"{activationName}{suffix}", NetworkLayers.Activate(activation, options.LeakySlope))
        .Add($"dropout{suffix}", dropout > 0 ? Dropout(dropout) : null);

    /// <summary>Ends a discriminator's trunk: the deviation over the batch, then all numbers of the last grid, or a hidden layer's.</summary>
    /// <param name="list">The trunk so far.</param>
    /// <param name="channels">Channels of its last grid.</param>
    /// <param name="edge">Edge of its last grid.</param>
    /// <returns>Features that come out.</returns>
    internal long Finish(LayerList list, long channels, long edge)
    {
        if (options.Minibatch == MinibatchLayer.Deviation)
        {
            list.Add("deviation", new MinibatchDeviation());
            channels++;
        }

        list.Add("flatten", Flatten());
        var features = channels * edge * edge;
        if (options.DiscriminatorHidden == 0)
        {
            return features;
        }

        list.Add("hidden", Linear(features, options.DiscriminatorHidden));
        AfterFeatures(list, "_hidden", options.DiscriminatorHidden);
        return options.DiscriminatorHidden;
    }

    private bool HasBias(bool isNormalised) => NetworkLayers.HasBias(options.Biases, isNormalised ? norm : Normalisation.None);
}
