using System.Globalization;

namespace ArtGan;

/// <summary>Values of a database as the types of C#.</summary>
internal static class QueryValue
{
    private const int ShownText = 40;

    /// <summary>Converts a value.</summary>
    /// <exception cref="UserException">It is not of the type.</exception>
    public static T Convert<T>(object? value, string column)
    {
        if (value is T same)
            return same;
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        // NULL is what a missing measure is in a plot: a gap.
        if (value is null)
        {
            return default(T) is null ? default!
                : type == typeof(double) ? (T)(object)double.NaN
                : type == typeof(float) ? (T)(object)float.NaN
                : throw new UserException($"Column '{column}' holds a NULL, which is no {Name(type)}; ask for {Name(type)}? or leave it out with WHERE {column} IS NOT NULL.");
        }

        try
        {
            return (T)(type == typeof(DateTime) && value is string text ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
                : type == typeof(DateTimeOffset) && value is string moment ? DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture)
                : type == typeof(DateOnly) && value is string date ? DateOnly.FromDateTime(DateTime.Parse(date, CultureInfo.InvariantCulture))
                : type == typeof(TimeSpan) && value is string time ? TimeSpan.Parse(time, CultureInfo.InvariantCulture)
                : type == typeof(Guid) && value is string guid ? Guid.Parse(guid)
                : System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture));
        }
        catch (Exception error) when (error is FormatException or InvalidCastException or OverflowException)
        {
            throw new UserException($"Column '{column}' holds {Short(value)}, which is no {Name(type)}; ask for another type, or CAST it in the query.", error);
        }
    }

    private static string Name(Type type) => TypeKeyword.Of(type) ?? type.Name;

    private static string Short(object value) => value switch
    {
        byte[] bytes => $"{bytes.Length} bytes",
        _ when System.Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > ShownText } text => $"{text.AsSpan(0, ShownText)}…",
        _ => System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
