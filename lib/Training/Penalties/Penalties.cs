namespace ArtGan.Training;

/// <summary>The penalties by name.</summary>
public static class Penalties
{
    private const string NoneName = "none";

    private static readonly Dictionary<string, Func<IPenalty>> Known = new(StringComparer.Ordinal)
    {
    };

    /// <summary>Every name.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Creates the penalties that options name.</summary>
    /// <param name="options">Holds the names.</param>
    /// <returns>None for "none".</returns>
    /// <exception cref="UserException">There is no such penalty.</exception>
    public static IReadOnlyList<IPenalty> Create(PenaltyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] names = options.Names == NoneName ? [] : options.Names.Split(',', StringSplitOptions.TrimEntries);
        return [.. names.Select(name => Known.TryGetValue(name, out var create)
            ? create()
            : throw new UserException($"There is no penalty '{name}'{NearestName.Suggest(name, [.. Known.Keys, NoneName])}"))];
    }
}
