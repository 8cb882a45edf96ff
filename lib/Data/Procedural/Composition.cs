namespace ArtGan.Data;

/// <summary>Paints one composition.</summary>
internal delegate CompositionCanvas CompositionPainter(int size, CompositionPalette palette, ref SplitMix64 random);

/// <summary>The kinds of compositions; each is a class of the set.</summary>
/// <param name="Name">The name of the class.</param>
/// <param name="Paint">How one is painted.</param>
internal sealed record Composition(string Name, CompositionPainter Paint)
{
    /// <summary>Every kind, by name; a picture's label is its place here.</summary>
    internal static IReadOnlyList<Composition> All { get; } =
    [
        new("blocks", AngularCompositions.Blocks),
        new("circles", RoundCompositions.Circles),
        new("discs", RoundCompositions.Discs),
        new("grid", AngularCompositions.Grid),
        new("stripes", FlowingCompositions.Stripes),
        new("waves", FlowingCompositions.Waves),
    ];
}
