using System.Globalization;

namespace ArtGan.Experiments;

/// <summary>Something that differs from trial to trial.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Options">The options that it sets, all to the same value.</param>
internal abstract record SweepParameter(string Name, IReadOnlyList<string> Options)
{
    /// <summary>How many values it has; null where they have no end.</summary>
    internal abstract double? Count { get; }

    /// <summary>Whether equal distances between its values are equal ratios.</summary>
    internal virtual bool IsLog => false;

    /// <summary>Draws a value, as text.</summary>
    internal abstract string Draw(ref SplitMix64 random);
}

/// <summary>One of some values.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Options">The options that it sets.</param>
/// <param name="Values">The values as text, no two alike.</param>
internal sealed record ListedParameter(string Name, IReadOnlyList<string> Options, IReadOnlyList<string> Values) : SweepParameter(Name, Options)
{
    internal override double? Count => Values.Count;

    internal override string Draw(ref SplitMix64 random) => Values[random.Below(Values.Count)];
}

/// <summary>How the numbers of a range are spread.</summary>
internal enum RangeScale
{
    /// <summary>Every number as likely as every other.</summary>
    Linear,

    /// <summary>Every ratio as likely as every other.</summary>
    Log,

    /// <summary>Whole numbers, each as likely as every other.</summary>
    Whole,
}

/// <summary>A number from a range, both ends included.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Options">The options that it sets.</param>
/// <param name="Min">The lower end; above 0 on a log scale.</param>
/// <param name="Max">The upper end.</param>
/// <param name="Scale">How its numbers are spread.</param>
internal sealed record RangeParameter(string Name, IReadOnlyList<string> Options, double Min, double Max, RangeScale Scale) : SweepParameter(Name, Options)
{
    internal override double? Count => Scale == RangeScale.Whole ? Max - Min + 1 : null;

    internal override bool IsLog => Scale == RangeScale.Log;

    internal override string Draw(ref SplitMix64 random) => Scale switch
    {
        RangeScale.Whole => (Min + random.Below((int)(Max - Min + 1))).ToString(CultureInfo.InvariantCulture),
        RangeScale.Log => Text(Math.Exp(random.Between(Math.Log(Min), Math.Log(Max)))),
        _ => Text(random.Between(Min, Max)),
    };

    // Four digits are more than any option is sensitive to, can be typed, and hide that machines differ in the last bit of a logarithm.
    private string Text(double value)
    {
        var rounded = double.Parse(value.ToString("g4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Math.Clamp(rounded, Min, Max).ToString("g", CultureInfo.InvariantCulture);
    }
}
