namespace ArtGan.Models;

/// <summary>A family of networks: one way of building a generator and a discriminator.</summary>
public interface INetworkFamily
{
    /// <summary>The name in options.</summary>
    string Name { get; }

    /// <summary>Names of the options that it has no use for; a run that sets one to anything but its default is refused, so that nobody believes it was honoured.</summary>
    IReadOnlyList<string> Unused => [];

    /// <summary>Whether it makes points as well as pictures.</summary>
    bool MakesPoints => false;

    /// <summary>Pictures that a batch must hold; two, where normalisation of features needs a variance.</summary>
    int SmallestBatch => 2;

    /// <summary>Refuses what the family cannot build.</summary>
    /// <param name="size">Edge of the pictures in pixels.</param>
    /// <param name="options">Sizes and layers.</param>
    /// <exception cref="UserException">It cannot paint that size, or cannot honour an option.</exception>
    void Check(int size, NetworkOptions options);

    /// <summary>Builds both networks with fresh weights, on the CPU.</summary>
    /// <param name="shape">What is painted.</param>
    /// <param name="classes">Classes of the data; 0 where it has no labels or they are not used.</param>
    /// <param name="options">Sizes and layers.</param>
    /// <param name="random">The stream the weights come from.</param>
    /// <exception cref="UserException">As <see cref="Check"/>.</exception>
    GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random);
}
