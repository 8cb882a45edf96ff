using System.Globalization;
using System.Text.RegularExpressions;

namespace ArtGan.Training;

/// <summary>One term of a <see cref="LatentSum"/>.</summary>
/// <param name="Weight">How often it counts; below 0 it is taken away.</param>
/// <param name="Pictures">The numbers of the pictures whose mean it is.</param>
public sealed record LatentTerm(double Weight, IReadOnlyList<int> Pictures)
{
    /// <summary>As in "- 0.5*3,5".</summary>
    public override string ToString()
    {
        var weight = Math.Abs(Weight) == 1 ? "" : $"{Math.Abs(Weight).ToString(CultureInfo.InvariantCulture)}*";
        return $"{(Weight < 0 ? "-" : "+")} {weight}{string.Join(',', Pictures)}";
    }
}

/// <summary>
/// Arithmetic with pictures by their numbers, as in "1,4,7 - 2,3,9 + 5": terms are means of pictures, since what several
/// have in common is steadier than one (Radford et al. 2015, arXiv:1511.06434, section 6.3.2).
/// </summary>
/// <param name="Terms">What is added up, at least one.</param>
public sealed partial record LatentSum(IReadOnlyList<LatentTerm> Terms)
{
    /// <summary>Reads a sum.</summary>
    /// <param name="text">Terms with + or - between; a term is a picture's number, or several with commas between, with an optional weight and * before.</param>
    /// <exception cref="UserException">It is no sum of this kind.</exception>
    public static LatentSum Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var terms = new List<LatentTerm>();
        var compact = text.Replace(" ", "", StringComparison.Ordinal);
        for (var position = 0; position < compact.Length;)
        {
            var match = TermPattern().Match(compact, position);
            // Only the first term may stand without a sign.
            if (!match.Success || (match.Groups["sign"].Length == 0 && position > 0))
            {
                throw Mistake(text);
            }

            var weight = match.Groups["weight"] is { Success: true } group ? double.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 1;
            var numbers = match.Groups["numbers"].Value.Split(',').Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Mistake(text));
            terms.Add(new(match.Groups["sign"].ValueSpan is "-" ? -weight : weight, [.. numbers]));
            position += match.Length;
        }

        return terms.Count > 0 ? new(terms) : throw Mistake(text);
    }

    /// <summary>The sum as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Join(' ', Terms).TrimStart('+', ' ');

    private static UserException Mistake(string text) =>
        new($"'{text}' is no sum of pictures; write their numbers as in \"1,4,7 - 2,3,9 + 5\" or \"0.5*3 + 0.5*8\".");

    [GeneratedRegex(@"\G(?<sign>[+-])?(?:(?<weight>\d+(?:\.\d+)?)\*)?(?<numbers>\d+(?:,\d+)*)", RegexOptions.CultureInvariant)]
    private static partial Regex TermPattern();
}
