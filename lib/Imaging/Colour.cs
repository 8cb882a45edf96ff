using System.Globalization;

namespace ArtGan.Imaging;

/// <summary>An sRGB colour, 8 bits a channel.</summary>
/// <param name="Red">0 to 255.</param>
/// <param name="Green">0 to 255.</param>
/// <param name="Blue">0 to 255.</param>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>Black.</summary>
    public static Colour Black => new(0, 0, 0);

    /// <summary>White.</summary>
    public static Colour White => new(255, 255, 255);

    /// <summary>Whether the three channels are equal, so that a grey picture can hold the colour.</summary>
    public bool IsGrey => Red == Green && Green == Blue;

    /// <summary>The brightness as Rec. 601 weighs it, which JPEG and Pillow use.</summary>
    internal byte Luma => Rounding.ToByte(LumaOf(Red, Green, Blue));

    internal static float LumaOf(float red, float green, float blue) => (0.299f * red) + (0.587f * green) + (0.114f * blue);

    /// <summary>Reads a colour as the web writes it.</summary>
    /// <param name="text">Six hexadecimal digits, with or without '#': <c>#d55e00</c>.</param>
    /// <exception cref="UserException">The text is not such a colour.</exception>
    public static Colour Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = text.AsSpan(text.StartsWith('#') ? 1 : 0);
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : throw new UserException($"'{text}' is not a colour; write six hexadecimal digits such as #d55e00.");
    }

    /// <summary>The colour as the web writes it: <c>#d55e00</c>.</summary>
    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";
}
