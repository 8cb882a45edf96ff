using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>The colours of one composition.</summary>
/// <param name="Ground">What is painted on.</param>
/// <param name="Line">Dark, or light on a dark ground.</param>
/// <param name="Colours">The others.</param>
internal sealed record CompositionPalette(Colour Ground, Colour Line, IReadOnlyList<Colour> Colours)
{
    private static readonly CompositionPalette[] Known =
    [
        Of("#f3efe4 #1c1a19 #c8321f #21468b #f2c230 #e8e4d8"),
        Of("#f6e7cb #2b2118 #bf4e30 #e3a857 #7a8450 #4a6670 #8c3b2e"),
        Of("#e6eef0 #12263a #0b4f6c #2a9d9d #7fc8c2 #f4d58d #d1495b"),
        Of("#241e33 #f3dfc1 #e4572e #f3a712 #a8509f #4f6d9f #d6c6dd"),
        Of("#eef1dc #243119 #5f8b3c #a5c05b #e8c547 #d96c4a #3f6c5f"),
        Of("#efe3d6 #33241e #b5651d #8f4426 #d9a679 #6f7f80 #c9b29b"),
        Of("#fbeff0 #3a2340 #e56b90 #f6b042 #63b7af #8e6bbf #f3d7e0"),
        Of("#f2f0ea #161616 #3b3b3b #6f6d68 #a19e97 #c94f3d #cfccc4"),
        Of("#f7e3c2 #3c1f1a #d9582b #ee9a4d #8c2f39 #3b6b8f #f2c57c"),
        Of("#0f1f38 #e9e3cf #1f4e79 #3f88a5 #efc368 #d98c5f #7aa5b8"),
        Of("#ece5f2 #1f1b3a #5b3f8c #9b6fc0 #e0559a #f0a04b #54a3a8"),
        Of("#dfe7dd #23302d #2f6f5e #89a894 #c65b3f #d8b25f #51626b"),
    ];

    /// <summary>One of the palettes, its colours shifted a little.</summary>
    internal static CompositionPalette Draw(ref SplitMix64 random)
    {
        var palette = Known[random.Below(Known.Length)];
        var shift = new[] { random.Between(0.88, 1.1), random.Between(0.88, 1.1), random.Between(0.88, 1.1) };
        Colour Shifted(Colour colour) => new(Scaled(colour.Red, shift[0]), Scaled(colour.Green, shift[1]), Scaled(colour.Blue, shift[2]));
        return new(Shifted(palette.Ground), Shifted(palette.Line), [.. palette.Colours.Select(Shifted)]);
    }

    /// <summary>A colour that is not the ground.</summary>
    internal Colour Any(ref SplitMix64 random) => Colours[random.Below(Colours.Count)];

    /// <summary>A colour that is neither the ground nor the one beside it.</summary>
    internal Colour OtherThan(Colour neighbour, ref SplitMix64 random)
    {
        var others = Colours.Where(colour => colour != neighbour).ToArray();
        return others[random.Below(others.Length)];
    }

    private static CompositionPalette Of(string colours)
    {
        var parsed = colours.Split(' ').Select(Colour.Parse).ToArray();
        return new(parsed[0], parsed[1], parsed[2..]);
    }

    private static byte Scaled(byte value, double factor) => (byte)Math.Min(255, Math.Round(value * factor));
}
