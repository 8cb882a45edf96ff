namespace ArtGan.Imaging;

/// <summary>How pictures of any shape become squares.</summary>
/// <param name="Mode">What of the picture is taken.</param>
/// <param name="Trim">Whether uniform frames and letterbox bars are cut away first.</param>
public sealed record Cropping(CropMode Mode = CropMode.Centre, bool Trim = false)
{
    private const string TrimWord = "trim";

    /// <summary>Reads a way to crop as people write it.</summary>
    /// <param name="text">A mode's name, with <c>trim</c> before it or alone: <c>trim,centre</c>.</param>
    /// <exception cref="UserException">There is no such way.</exception>
    public static Cropping Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var trim = words is [TrimWord, ..];
        return words.Length > 0 && words[(trim ? 1 : 0)..] switch
        {
            [] => CropMode.Centre,
            ["center"] => CropMode.Centre,
            [var word] => Enum.GetValues<CropMode>().Cast<CropMode?>().FirstOrDefault(mode => Word(mode!.Value) == word),
            _ => null,
        } is { } found
            ? new(found, trim)
            : throw new UserException($"'{text}' is no way to crop; choose {string.Join(", ", Enum.GetValues<CropMode>().Select(Word))}, with 'trim,' before it to cut frames away.");
    }

    /// <summary>The way as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => Trim ? $"{TrimWord},{Word(Mode)}" : Word(Mode);

    private static string Word(CropMode mode) => mode.ToString().ToLowerInvariant();
}
