using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Values that are one piece of text: the same on every machine, dates as ISO 8601 writes them.</summary>
internal static class Scalars
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The view of such a value; null for others.</summary>
    /// <param name="value">The value.</param>
    /// <param name="length">The most characters of a text.</param>
    public static ScalarView? Of(object? value, int length) => value switch
    {
        null or DBNull => new("null", ScalarKind.Absent),
        string text => new(Limits.Cut(text, length), ScalarKind.Text),
        char character => new(character.ToString(), ScalarKind.Text),
        StringBuilder text => new(Limits.Cut(text.Length > length * 2 ? text.ToString(0, length * 2) : text.ToString(), length), ScalarKind.Text),
        double number => Real(number, number.ToString(Invariant)),
        float number => Real(number, number.ToString(Invariant)),
        Half number => Real((double)number, number.ToString(Invariant)),
        Complex number => new($"{number.Real.ToString(Invariant)} {(number.Imaginary < 0 ? "-" : "+")} {Math.Abs(number.Imaginary).ToString(Invariant)}i", ScalarKind.Number),
        BigInteger number => new(Limits.Cut(number.ToString(Invariant), length), ScalarKind.Number),
        Enum member => new(member.ToString(), Detail: $"{Names.Of(member.GetType())}, {member:D}"),
        DateTime time => new(Time(time, time.Kind switch { DateTimeKind.Utc => "'Z'", DateTimeKind.Local => "zzz", _ => "" }), Detail: time.Kind.ToString()),
        DateTimeOffset time => new(Time(time, "zzz")),
        DateOnly date => new(date.ToString("yyyy-MM-dd", Invariant)),
        TimeOnly time => new(time.ToString("HH:mm:ss.FFFFFFF", Invariant)),
        TimeSpan time => new(Duration(time)),
        Uri address => new(address.OriginalString, Link: address.IsAbsoluteUri && address.Scheme is "http" or "https" or "mailto" ? address.AbsoluteUri : null),
        Type type => new(Names.Of(type) is { Length: > 0 } name ? name : "anonymous type", Detail: type.FullName),
        MethodBase method => new(Names.Of(method)),
        PropertyInfo property => new($"{Names.Of(property.PropertyType)} {property.Name}"),
        FieldInfo field => new($"{Names.Of(field.FieldType)} {field.Name}"),
        Delegate function => new(Function(function)),
        Match match => match.Success ? new(match.Value, ScalarKind.Text) : new("no match", ScalarKind.Absent),
        Capture capture => new(capture.Value, ScalarKind.Text),
        Rune or Guid or Index or Range => new(Convert.ToString(value, Invariant)!),
        ReadFailure failure => new($"{failure.Error.GetType().Name}: {Limits.Shorten(failure.Error.Message, length)}", ScalarKind.Error),
        IFormattable other when other is not IEnumerable => new(Limits.Cut(other.ToString(null, Invariant) ?? "", length), IsNumber(value.GetType()) ? ScalarKind.Number : ScalarKind.Name),
        _ => null,
    };

    /// <summary>A type that holds a number.</summary>
    public static bool IsNumber(Type type) => type.IsPrimitive ? type != typeof(bool) && type != typeof(char)
        : type == typeof(decimal) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(BigInteger) || type == typeof(Half);

    private static ScalarView Real(double number, string text) =>
        double.IsFinite(number) ? new(text, ScalarKind.Number, number) : new(text, ScalarKind.Absent, number);

    private static string Time(IFormattable time, string zone) => time.ToString($"yyyy-MM-dd HH:mm:ss.FFFFFFF{zone}", Invariant);

    private static string Duration(TimeSpan time)
    {
        var text = time.ToString("c", Invariant);
        return text.LastIndexOf('.') > text.LastIndexOf(':') ? text.TrimEnd('0') : text;
    }

    private static string Function(Delegate function)
    {
        var name = function.Method.Name;
        // A lambda's and a local function's names are the compiler's.
        var end = name.IndexOf("g__", StringComparison.Ordinal);
        name = !name.StartsWith('<') ? name : end >= 0 ? name[(end + 3)..].Split('|')[0] : "lambda";
        return $"{Names.Of(function.GetType())}: {name}({Names.Parameters(function.Method)})";
    }
}
