using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>An option and the values that it takes in turn.</summary>
/// <param name="Name">The option, without dashes.</param>
/// <param name="Values">Its values.</param>
internal sealed record StyleVariation(string Name, IReadOnlyList<string> Values)
{
    /// <summary>Reads name=value,value.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    public static StyleVariation Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var values = equals > 0 ? text[(equals + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
        return values.Length > 0
            ? new(text[..equals].Trim().TrimStart('-'), values)
            : throw new UsageException($"--vary {text} varies no option; write an option and its values, for example --vary style-weight=0.1,1,10.");
    }

    /// <summary>Every combination of values, the last option changing first, each with its name.</summary>
    /// <param name="settings">What all have in common.</param>
    /// <param name="variations">The options.</param>
    /// <exception cref="UsageException">There is nothing to compare, or too much.</exception>
    /// <exception cref="UserException">A value is of another type, or out of its range.</exception>
    public static IReadOnlyList<(string Name, StyleSettings Settings)> Product(StyleSettings settings, IReadOnlyList<StyleVariation> variations)
    {
        if (variations.Count == 0) throw new UsageException("Name an option and the values to compare, for example --vary style-weight=0.1,1,10.");
        if (variations.GroupBy(variation => variation.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new UsageException($"'{twice.Key}' is varied twice; give all its values in one --vary.");
        var count = variations.Aggregate(1L, (product, variation) => Math.Min(int.MaxValue, product * variation.Values.Count));
        if (count > StyleComparison.MostPaintings) throw new UsageException($"That makes {count} paintings, and a figure holds {StyleComparison.MostPaintings}; give fewer values.");
        IEnumerable<(string Name, StyleSettings Settings)> all = [("", settings)];
        foreach (var variation in variations)
        {
            all = all.SelectMany(each => variation.Values.Select(value =>
                (each.Name.Length == 0 ? $"{variation.Name} {value}" : $"{each.Name}, {variation.Name} {value}", StyleOptionTable.Set(each.Settings, variation.Name, value))));
        }

        return [.. all.Select(each => (each.Name, each.Settings with { Painting = each.Settings.Painting.Validated() }))];
    }
}
