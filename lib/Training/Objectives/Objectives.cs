namespace ArtGan.Training;

/// <summary>The objectives by name.</summary>
public static class Objectives
{
    private static readonly Dictionary<string, Func<GameOptions, IObjective>> Known = new(StringComparer.Ordinal)
    {
        ["non-saturating"] = options => new NonSaturating(options.LabelSmoothing),
        ["minimax"] = options => new Minimax(options.LabelSmoothing),
        ["least-squares"] = options => new LeastSquares(options.LabelSmoothing),
        ["hinge"] = _ => new Hinge(),
        [Wasserstein.OptionName] = _ => new Wasserstein(),
        [Relativistic.OptionName] = _ => new Relativistic(),
    };

    /// <summary>Every name.</summary>
    public static IReadOnlyCollection<string> Names => Known.Keys;

    /// <summary>Creates the objective that options name.</summary>
    /// <param name="options">Holds the name, and what the objective needs.</param>
    /// <exception cref="UserException">There is no such objective.</exception>
    public static IObjective Create(GameOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return Known.TryGetValue(options.Objective, out var create)
            ? create(options)
            : throw new UserException($"There is no objective '{options.Objective}'{NearestName.Suggest(options.Objective, Known.Keys)}");
    }
}
