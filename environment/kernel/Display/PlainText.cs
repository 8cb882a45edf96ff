using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ArtGan.Kernel.Display;

/// <summary>Values as one line of text: invariant numbers, short lists, never an exception.</summary>
internal static class PlainText
{
    private const int MaximumItems = 20;
    private const int MaximumLength = 2_000;
    private const int MaximumDepth = 3;

    /// <summary>The text of a value.</summary>
    public static string Of(object? value) => Of(value, depth: 0);

    /// <summary>The text of a value, cut to a length that fits a table's cell.</summary>
    public static string Short(object? value, int length = 120)
    {
        var text = value is double or float ? Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)) : Of(value, depth: 1).ReplaceLineEndings(" ");
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, length - 1), "…");
    }

    // Six digits are what a table is read for.
    private static string Number(double value) => Math.Abs(value) is 0 or (>= 1e-4 and < 1e9)
        ? double.Round(value, value == 0 ? 0 : Math.Clamp(5 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 9)).ToString(CultureInfo.InvariantCulture)
        : value.ToString("G6", CultureInfo.InvariantCulture);

    private static string Of(object? value, int depth)
    {
        try
        {
            return value switch
            {
                null => "null",
                string text => text,
                char character => character.ToString(),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                Exception error => $"{error.GetType().FullName}: {error.Message}",
                Type type => TypeName(type),
                IDictionary dictionary => Dictionary(dictionary, depth),
                IEnumerable sequence when !ObjectMembers.HasOwnText(value) => Sequence(sequence, depth),
                ITuple tuple => "(" + string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index], depth + 1))) + ")",
                _ when ObjectMembers.HasOwnText(value) => value.ToString() ?? "null",
                _ => Members(value, depth),
            };
        }
        catch (Exception error) when (error is not ThreadInterruptedException)
        {
            // A value whose ToString throws must not take the cell's other output with it.
            return $"{TypeName(value!.GetType())} (cannot be shown: {error.GetType().Name}: {error.Message})";
        }
    }

    /// <summary>A type's name as it is written in C#, such as <c>List&lt;Int32&gt;</c>.</summary>
    public static string TypeName(Type type) => type switch
    {
        { IsArray: true } => TypeName(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]",
        _ when Nullable.GetUnderlyingType(type) is { } inner => TypeName(inner) + "?",
        _ when type.Name.StartsWith('<') => "",
        { IsGenericType: true } => $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>",
        _ => Keyword(type) ?? type.Name,
    };

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.Char => "char",
        TypeCode.Decimal => "decimal",
        TypeCode.Double => "double",
        TypeCode.Int16 => "short",
        TypeCode.Int32 => "int",
        TypeCode.Int64 => "long",
        TypeCode.SByte => "sbyte",
        TypeCode.Single => "float",
        TypeCode.String => "string",
        TypeCode.UInt16 => "ushort",
        TypeCode.UInt32 => "uint",
        TypeCode.UInt64 => "ulong",
        _ => type == typeof(object) ? "object" : null,
    };

    private static string Sequence(IEnumerable sequence, int depth)
    {
        if (depth >= MaximumDepth)
            return "[…]";
        var parts = new List<string>();
        var length = 0;
        foreach (var item in sequence)
        {
            if (parts.Count == MaximumItems || length > MaximumLength)
            {
                parts.Add(sequence is ICollection collection ? $"… {collection.Count - parts.Count} more" : "…");
                break;
            }

            parts.Add(item is string text ? $"\"{text}\"" : Of(item, depth + 1));
            length += parts[^1].Length;
        }

        return $"[{string.Join(", ", parts)}]";
    }

    private static string Dictionary(IDictionary dictionary, int depth)
    {
        if (depth >= MaximumDepth)
            return "{…}";
        var text = new StringBuilder("{");
        var count = 0;
        foreach (DictionaryEntry entry in dictionary)
        {
            text.Append(count == 0 ? " " : ", ");
            if (count++ == MaximumItems)
            {
                text.Append(CultureInfo.InvariantCulture, $"… {dictionary.Count - MaximumItems} more");
                break;
            }

            text.Append(CultureInfo.InvariantCulture, $"{Of(entry.Key, depth + 1)}: {Of(entry.Value, depth + 1)}");
        }

        return text.Append(count == 0 ? "}" : " }").ToString();
    }

    private static string Members(object value, int depth)
    {
        var name = TypeName(value.GetType());
        if (depth >= MaximumDepth)
            return name;
        var members = ObjectMembers.Of(value.GetType());
        return members.Count == 0
            ? name
            : $"{name}{(name.Length == 0 ? "" : " ")}{{ {string.Join(", ", members.Take(MaximumItems).Select(member => $"{member.Name} = {Of(member.Read(value), depth + 1)}"))} }}";
    }
}
