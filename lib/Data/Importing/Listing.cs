namespace ArtGan.Data;

/// <summary>Lists in sentences.</summary>
internal static class Listing
{
    private const int Shown = 5;

    /// <summary>The first few of many: <c>'a.jpg', 'b.jpg' and 12 more</c>.</summary>
    internal static string Few(IReadOnlyList<string> names) =>
        $"{string.Join(", ", names.Take(Shown).Select(name => $"'{name}'"))}{(names.Count > Shown ? $" and {names.Count - Shown} more" : "")}";
}
