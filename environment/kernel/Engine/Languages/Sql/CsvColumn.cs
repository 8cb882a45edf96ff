using System.Globalization;
using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>A column of separated values: its type is the narrowest that fits all that it has seen.</summary>
/// <param name="name">The column's name.</param>
/// <param name="hasDecimalComma">Whether 1,5 is a number, as where semicolons separate.</param>
internal sealed partial class CsvColumn(string name, bool hasDecimalComma)
{
    private static readonly string[] Dates = ["yyyy-MM-dd", "yyyy/MM/dd", "dd.MM.yyyy", "d.M.yyyy"];

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "dd.MM.yyyy HH:mm", "dd.MM.yyyy HH:mm:ss", "yyyy/MM/dd HH:mm:ss",
    ];

    private bool isWhole = true;
    private bool isNumber = true;
    private bool isDate = true;
    private bool isMoment = true;
    private bool hasValues;

    /// <summary>The column's name.</summary>
    public string Name => name;

    /// <summary>The type in the table.</summary>
    public string Type => !hasValues ? "TEXT" : isWhole ? "INTEGER" : isNumber ? "REAL" : isDate ? "DATE" : isMoment ? "DATETIME" : "TEXT";

    /// <summary>Whether a text is a number, which no header is.</summary>
    public static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Takes a value into account.</summary>
    public void See(string text)
    {
        if (IsMissing(text))
            return;
        hasValues = true;
        // Leading zeros are part of a name, such as that of a run.
        isNumber = isNumber && !Padded().IsMatch(text) && double.TryParse(Point(text), NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        isWhole = isWhole && isNumber && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        isDate = isDate && IsOf(Dates, text, out _);
        isMoment = isMoment && (IsOf(Dates, text, out _) || IsOf(Moments, text, out _));
    }

    /// <summary>A value for the table: a long, a double, a text (dates as SQLite's functions read them) or null.</summary>
    public object? Value(string text) => Type switch
    {
        _ when text.Length == 0 => null,
        "TEXT" => text,
        _ when IsMissing(text) => null,
        "INTEGER" => long.Parse(text, CultureInfo.InvariantCulture),
        "REAL" => double.Parse(Point(text), CultureInfo.InvariantCulture),
        "DATE" => IsOf(Dates, text, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : text,
        _ => IsOf(Dates, text, out var moment) || IsOf(Moments, text, out moment) ? moment.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture) : text,
    };

    private static bool IsMissing(string text) => text is "" or "NA" or "N/A" or "NaN" or "nan" or "null" or "NULL";

    private static bool IsOf(string[] formats, string text, out DateTime moment) =>
        DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);

    private string Point(string text) => hasDecimalComma && DecimalComma().IsMatch(text) ? text.Replace(',', '.') : text;

    [GeneratedRegex(@"^[+-]?\d+,\d+([eE][+-]?\d+)?$")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^0\d")]
    private static partial Regex Padded();
}
