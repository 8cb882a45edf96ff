namespace ArtGan.Training;

/// <summary>The penalties by name.</summary>
public static class Penalties
{
    private const string NoneName = "none";

    private static readonly Dictionary<string, Func<IPenalty>> Known = new(StringComparer.Ordinal)
    {
        [GradientPenalty.OptionName] = () => new GradientPenalty(),
        [Dragan.OptionName] = () => new Dragan(),
        [RealSteepness.OptionName] = () => new RealSteepness(),
        [FakeSteepness.OptionName] = () => new FakeSteepness(),
    };

    /// <summary>Every name.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Creates the penalties that options name.</summary>
    /// <param name="options">Holds the names.</param>
    /// <returns>None for "none".</returns>
    /// <exception cref="UserException">There is no such penalty, or one is named twice.</exception>
    public static IReadOnlyList<IPenalty> Create(PenaltyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] names = options.Names == NoneName ? [] : options.Names.Split(',', StringSplitOptions.TrimEntries);
        if (names.Distinct().Count() < names.Length)
        {
            throw new UserException($"The penalties '{options.Names}' name one twice; raise penalty_weight instead.");
        }

        return [.. names.Select(name => Known.TryGetValue(name, out var create)
            ? create()
            : throw new UserException($"There is no penalty '{name}'{NearestName.Suggest(name, [.. Known.Keys, NoneName])}"))];
    }
}
