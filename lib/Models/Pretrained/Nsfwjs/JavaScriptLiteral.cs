using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArtGan.Models;

/// <summary>
/// A value written as minified JavaScript: objects with plain or quoted names, arrays, double-quoted texts without escapes, numbers, <c>!0</c>,
/// <c>!1</c> and <c>null</c>. No expression, call, template, comment or space is known.
/// </summary>
internal ref struct JavaScriptLiteral
{
    private const int MostDepth = 60;

    private static readonly SearchValues<byte> OfNumbers = SearchValues.Create("0123456789+-.eE"u8);

    private readonly ReadOnlySpan<byte> text;

    /// <summary>Looks at a value.</summary>
    /// <param name="text">The bytes that it stands in.</param>
    /// <param name="position">Where it begins.</param>
    public JavaScriptLiteral(ReadOnlySpan<byte> text, int position)
    {
        this.text = text;
        Position = position;
    }

    /// <summary>The byte to be read next.</summary>
    public int Position { get; private set; }

    private readonly byte Next => Position < text.Length ? text[Position] : (byte)0;

    /// <summary>Reads the value and writes it as JSON.</summary>
    /// <exception cref="FormatException">Something else stands there; the message says where.</exception>
    public ReadOnlyMemory<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Value(writer, 0);
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The length of the name at the beginning of a text; 0 where there is none.</summary>
    internal static int NameLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsAsciiLetter((char)text[length]) || text[length] is (byte)'_' or (byte)'$' || (length > 0 && char.IsAsciiDigit((char)text[length]))))
            length++;
        return length;
    }

    private void Value(Utf8JsonWriter writer, int depth)
    {
        if (depth > MostDepth) throw Wrong($"values lie more than {MostDepth} deep");
        switch ((char)Next)
        {
            case '{':
                writer.WriteStartObject();
                Items('}', writer, depth, named: true);
                writer.WriteEndObject();
                break;
            case '[':
                writer.WriteStartArray();
                Items(']', writer, depth, named: false);
                writer.WriteEndArray();
                break;
            case '"':
                writer.WriteStringValue(Quoted());
                break;
            case '!':
                Position++;
                writer.WriteBooleanValue(Take('0') || (Take('1') ? false : throw Wrong("0 or 1 is expected")));
                break;
            case 'n' when text[Position..].StartsWith("null"u8):
                Position += "null".Length;
                writer.WriteNullValue();
                break;
            default:
                writer.WriteNumberValue(Number());
                break;
        }
    }

    private void Items(char end, Utf8JsonWriter writer, int depth, bool named)
    {
        Position++;
        if (Take(end)) return;
        do
        {
            if (named)
            {
                writer.WritePropertyName(Next == '"' ? Quoted() : Name());
                if (!Take(':')) throw Wrong("':' is expected");
            }

            Value(writer, depth + 1);
        }
        while (Take(','));
        if (!Take(end)) throw Wrong($"',' or '{end}' is expected");
    }

    private ReadOnlySpan<byte> Name()
    {
        var name = text.Slice(Position, NameLength(text[Position..]));
        if (name.IsEmpty) throw Wrong("a name is expected");
        Position += name.Length;
        return name;
    }

    private ReadOnlySpan<byte> Quoted()
    {
        Position++;
        var length = text[Position..].IndexOf((byte)'"');
        if (length < 0) throw Wrong("a text does not end");
        var content = text.Slice(Position, length);
        if (content.IndexOfAnyExceptInRange((byte)' ', (byte)'~') >= 0 || content.Contains((byte)'\\')) throw Wrong("a text holds more than plain ASCII");
        Position += length + 1;
        return content;
    }

    private double Number()
    {
        // JavaScript leaves out the zero before a point, which .NET reads too; it reads words such as NaN as well, which no digit begins.
        var length = text[Position..].IndexOfAnyExcept(OfNumbers);
        var digits = text.Slice(Position, length < 0 ? text.Length - Position : length);
        if (digits.IsEmpty || !Utf8Parser.TryParse(digits, out double value, out var read) || read != digits.Length || !double.IsFinite(value))
            throw Wrong("a value is expected");
        Position += digits.Length;
        return value;
    }

    private bool Take(char expected)
    {
        if (Next != expected) return false;
        Position++;
        return true;
    }

    private readonly FormatException Wrong(string what) => new($"at byte {Position} {what}{(Position < text.Length ? $", not '{Encoding.Latin1.GetString(text.Slice(Position, Math.Min(12, text.Length - Position)))}'" : "")}");
}
