namespace ArtGan.Models;

/// <summary>The families of networks by name.</summary>
public static class NetworkFamilies
{
    private static readonly INetworkFamily[] All =
    [
        new Dcgan(),
        new Mlp(),
        new UNet(),
        new Cone(),
        new R3Gan(),
        new ProGan(),
        new StyleGan(),
        new TensorFlowDcgan(),
        new KerasDcgan(),
        new KerasMlp(),
        new KerasArtDcgan(),
        new CycleGan(),
    ];

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names => [.. All.Select(family => family.Name)];

    /// <summary>The families that have a use for an option.</summary>
    /// <param name="option">Its name.</param>
    public static IReadOnlyList<string> Using(string option) => [.. All.Where(family => !family.Unused.Contains(option)).Select(family => family.Name)];

    /// <summary>The family of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="UserException">There is no such family.</exception>
    public static INetworkFamily Find(string name) => Array.Find(All, family => family.Name == name)
        ?? throw new UserException($"There is no model '{name}'{NearestName.Suggest(name, Names)}");
}
