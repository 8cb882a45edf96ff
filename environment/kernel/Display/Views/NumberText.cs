using System.Globalization;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Fractions in tables, which are read for about six digits.</summary>
internal static class NumberText
{
    private const int Digits = 6;
    private const double Smallest = 1e-4;
    private const double Largest = 1e9;

    /// <summary>The decimals that the numbers of a column need together; null where they are too far apart for it.</summary>
    /// <param name="numbers">The numbers; those that are none do not count.</param>
    public static int? Decimals(IEnumerable<double?> numbers)
    {
        var sizes = numbers.OfType<double>().Where(double.IsFinite).ToList();
        if (sizes.Count == 0 || !sizes.All(size => Math.Abs(size) is 0 or (>= Smallest and < Largest)))
            return null;
        // As many as the one that needs most of them, of those that six digits leave the largest, and three for the smallest.
        var magnitudes = sizes.Where(size => size != 0).Select(Magnitude).DefaultIfEmpty(0).ToList();
        var most = Math.Clamp(Math.Max(Digits - 1 - magnitudes.Max(), 2 - magnitudes.Min()), 0, 9);
        return sizes.Max(size => Needed(size, most));
    }

    /// <summary>A number with the decimals of its column, or with six digits.</summary>
    public static string Of(double number, int? decimals)
    {
        if (decimals is { } places)
            return number.ToString($"F{places}", CultureInfo.InvariantCulture);
        return Math.Abs(number) is 0 or (>= Smallest and < Largest)
            ? Math.Round(number, number == 0 ? 0 : Math.Clamp(Digits - 1 - Magnitude(number), 0, 9)).ToString(CultureInfo.InvariantCulture)
            : number.ToString($"G{Digits}", CultureInfo.InvariantCulture);
    }

    private static int Magnitude(double number) => (int)Math.Floor(Math.Log10(Math.Abs(number)));

    private static int Needed(double number, int most)
    {
        var text = Math.Abs(number).ToString($"F{most}", CultureInfo.InvariantCulture).TrimEnd('0');
        return text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
    }
}
