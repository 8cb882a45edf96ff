namespace ArtGan.Plots;

/// <summary>Points of the plane as dots.</summary>
internal static class Dots
{
    /// <summary>Makes the trace.</summary>
    /// <param name="name">What the points are.</param>
    /// <param name="places">Where they are.</param>
    /// <param name="colour">As #rrggbb.</param>
    /// <param name="size">A dot's diameter in pixels.</param>
    internal static Scatter Of(string name, IReadOnlyList<(double X, double Y)> places, string colour, double size) => new()
    {
        name = name,
        x = places.Select(place => place.X).ToArray(),
        y = places.Select(place => place.Y).ToArray(),
        mode = "markers",
        marker = new() { color = colour, size = size },
    };
}
