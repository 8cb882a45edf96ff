using System.Globalization;

namespace ArtGan;

/// <summary>Checks of numbers in options.</summary>
internal static class OptionRange
{
    /// <summary>Refuses a number outside a range.</summary>
    /// <param name="name">The option, as the user spells it.</param>
    /// <param name="value">Its value.</param>
    /// <param name="low">Smallest allowed value.</param>
    /// <param name="high">Largest allowed value; none where infinite.</param>
    /// <exception cref="UserException">The number is outside.</exception>
    internal static void Check(string name, double value, double low, double high = double.PositiveInfinity)
    {
        if (value >= low && value <= high)
        {
            return;
        }

        var range = double.IsPositiveInfinity(high) ? $"{Text(low)} or more" : $"from {Text(low)} to {Text(high)}";
        throw new UserException($"'{name}' is {Text(value)} but must be {range}; choose another value.");
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
