using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ArtGan.Plots;

/// <summary>Numbers as plotly.js would write them: by a format, or by what the axis needs.</summary>
internal static partial class NumberFormat
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Whether the format belongs to the part of d3-format that is supported.</summary>
    internal static bool Understands(string format) => Pattern().IsMatch(format);

    /// <summary>Writes a number in a format such as <c>.0%</c>, <c>.2f</c>, <c>.1e</c>, <c>d</c> or <c>,d</c>.</summary>
    internal static string Format(double value, string format)
    {
        var match = Pattern().Match(format);
        var digits = match.Groups["digits"].Value;
        var group = match.Groups["group"].Length > 0;
        return Minus(match.Groups["kind"].Value switch
        {
            "%" => $"{Fixed(value * 100, digits is "" ? "6" : digits, group)}%",
            "d" => Fixed(Math.Round(value), "0", group),
            "e" => value.ToString($"0.{new string('0', Digits(digits, 6))}e+0", CultureInfo.InvariantCulture),
            _ => Fixed(value, digits is "" ? "6" : digits, group),
        });
    }

    /// <summary>Writes a tick's number with the decimals that a step calls for; k, M and B shorten large ones.</summary>
    /// <param name="value">The number.</param>
    /// <param name="step">The distance to the next tick.</param>
    /// <param name="largest">The largest number on the axis.</param>
    internal static string Tick(double value, double step, double largest)
    {
        if (Math.Abs(value) < step * 1e-6)
        {
            return "0";
        }

        if (step < 1e-6 || largest >= 1e15)
        {
            return Scientific(value, step);
        }

        var (unit, letter) = largest < 10_000 ? (1.0, "") : Math.Abs(value) switch
        {
            >= 1e12 => (1e12, "T"),
            >= 1e9 => (1e9, "B"),
            >= 1e6 => (1e6, "M"),
            >= 1e3 => (1e3, "k"),
            _ => (1.0, ""),
        };
        return Minus((value / unit).ToString($"0.{new string('#', Decimals(step / unit))}", CultureInfo.InvariantCulture)) + letter;
    }

    /// <summary>A power of ten: written out from 0.001 to 1000, else as 10ⁿ.</summary>
    internal static string Power(int exponent) => exponent switch
    {
        >= -3 and < 4 => Math.Pow(10, exponent).ToString("0.###", CultureInfo.InvariantCulture),
        _ => $"10{Superscript(exponent)}",
    };

    /// <summary>How many decimals a step has: 1 for 0.5, 2 for 0.25.</summary>
    private static int Decimals(double step)
    {
        var decimals = 0;
        while (decimals < 10 && Math.Abs(step - Math.Round(step)) > 1e-6 * step)
        {
            step *= 10;
            decimals++;
        }

        return decimals;
    }

    private static string Scientific(double value, double step)
    {
        var exponent = (int)Math.Floor(Math.Log10(Math.Abs(value)) + 1e-9);
        var decimals = Math.Clamp(exponent - (int)Math.Floor(Math.Log10(step) + 1e-9), 0, 6);
        var factor = (value / Math.Pow(10, exponent)).ToString($"0.{new string('#', decimals)}", CultureInfo.InvariantCulture);
        return $"{Minus(factor)}×10{Superscript(exponent)}";
    }

    private static string Superscript(int exponent)
    {
        var text = new StringBuilder(exponent < 0 ? "⁻" : "");
        foreach (var digit in Math.Abs(exponent).ToString(CultureInfo.InvariantCulture))
        {
            text.Append(Superscripts[digit - '0']);
        }

        return text.ToString();
    }

    private static string Fixed(double value, string digits, bool group) =>
        value.ToString($"{(group ? "N" : "F")}{Digits(digits, 0)}", CultureInfo.InvariantCulture);

    private static int Digits(string digits, int otherwise) =>
        digits is "" ? otherwise : int.Parse(digits, CultureInfo.InvariantCulture);

    private static string Minus(string text) => text.Replace('-', '−');

    [GeneratedRegex(@"^(?<group>,?)(?:\.(?<digits>\d{1,2}))?(?<kind>[%fed])$")]
    private static partial Regex Pattern();
}
