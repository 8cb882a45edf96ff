namespace ArtGan.Kernel.Display.Views;

/// <summary>How much is shown of a value, so that outputs stay small whatever the value is.</summary>
internal static class Limits
{
    /// <summary>Rows of a table, and entries of a dictionary, where the session does not say otherwise.</summary>
    public const int Rows = 20;

    /// <summary>Items of sequences inside other values.</summary>
    public const int NestedItems = 10;

    /// <summary>Columns of a table, and members of an object.</summary>
    public const int Columns = 30;

    /// <summary>How deep objects lie in objects.</summary>
    public const int Depth = 4;

    /// <summary>Parts of all kinds in one output.</summary>
    public const int Parts = 4_000;

    /// <summary>Characters of a text that is the whole output.</summary>
    public const int WholeText = 100_000;

    /// <summary>Characters of a text inside another value.</summary>
    public const int PartText = 400;

    /// <summary>Characters of a table's cell before it is cut.</summary>
    public const int CellText = 120;

    /// <summary>Bytes of a hex dump.</summary>
    public const int DumpedBytes = 256;

    /// <summary>Characters of JSON that travel beside the tree.</summary>
    public const int Json = 1_000_000;

    /// <summary>How long is waited for the items of an asynchronous sequence.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>The text up to a length, with a note of what is missing.</summary>
    public static string Cut(string text, int length) => text.Length <= length ? text
        : FormattableString.Invariant($"{Head(text, length)}… {text.Length - length:N0} characters more");

    /// <summary>The text up to a length, ending in an ellipsis where it is cut.</summary>
    public static string Shorten(string text, int length) => text.Length <= length ? text : Head(text, length - 1) + "…";

    // Never half a surrogate pair.
    private static string Head(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
