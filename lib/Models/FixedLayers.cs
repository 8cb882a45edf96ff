namespace ArtGan.Models;

/// <summary>What families have in common whose papers fix every layer and its first weights, so that options decide on sizes alone.</summary>
internal static class FixedLayers
{
    /// <summary>Options of layers that such a family has no use for.</summary>
    internal static readonly string[] Unused =
    [
        "refinements", "discriminator_hidden", "generator_norm", "discriminator_norm", "generator_activation", "discriminator_activation", "leaky_slope",
        "generator_dropout", "discriminator_dropout", "upsampling", "biases", "initialisation", .. UNetOptions.Names, .. KerasOptions.Names,
    ];

    /// <summary>Whether the networks are told classes.</summary>
    internal static bool IsLabelled(int classes, NetworkOptions options) => classes > 0 && options.Conditioning != Conditioning.None;

    /// <summary>Whether the discriminator's head holds features against a vector for the class.</summary>
    internal static bool IsProjected(int classes, NetworkOptions options) => classes > 0 && options.Conditioning == Conditioning.Projection;

    /// <summary>Refuses points.</summary>
    /// <exception cref="UserException">Points are to be made, not pictures.</exception>
    internal static void Check(string family, ImageShape shape)
    {
        if (shape.IsPoint)
        {
            throw new UserException($"The model '{family}' paints pictures and no points; choose a data set of pictures.");
        }
    }

    /// <summary>Refuses learnt distances between the pictures of a batch.</summary>
    /// <exception cref="UserException">They are asked for.</exception>
    internal static void CheckMinibatch(string family, NetworkOptions options)
    {
        if (options.Minibatch == MinibatchLayer.Discrimination)
        {
            throw new UserException($"The model '{family}' compares the pictures of a batch by their deviation alone; set minibatch=deviation or minibatch=none.");
        }
    }

    /// <summary>Joins a trunk and a head to a discriminator, with a channel for the class where options ask for one.</summary>
    /// <param name="shape">The pictures.</param>
    /// <param name="classes">Classes of the data.</param>
    /// <param name="options">Packing and conditioning.</param>
    /// <param name="random">The stream of the first weights.</param>
    /// <param name="trunk">Makes the trunk for so many channels going in.</param>
    /// <param name="head">Makes the head for so many features.</param>
    internal static Discriminator Judge(
        ImageShape shape, int classes, NetworkOptions options, Generator random, Func<long, DiscriminatorTrunk> trunk, Func<long, VerdictHead> head)
    {
        var label = classes > 0 && options.Conditioning == Conditioning.Embedding ? new LabelChannel(classes, shape) : null;
        if (label is not null)
        {
            WeightInitialisation.Apply(label, Initialisation.Normal, random);
        }

        var seeing = trunk((shape.Channels + (label is null ? 0L : 1)) * options.Packing);
        return new Discriminator(seeing, head(seeing.Features), options.Packing, label);
    }

    /// <summary>A verdict from a linear layer under an equalised learning rate, and from how well features fit the class where options ask for it.</summary>
    internal static VerdictHead EqualisedHead(long features, int classes, NetworkOptions options, Generator random) => new(
        new EqualisedLinear(random, features, 1),
        IsProjected(classes, options) ? DrawnLayers.Embedding(random, classes, features, 1 / Math.Sqrt(features)) : null,
        options.Verdict);
}
