namespace ArtGan.Kernel.Display.Formatting;

/// <summary>What a formatter writes to, and what it may use for the values inside its own.</summary>
public sealed class FormatContext
{
    internal FormatContext(TextWriter writer, string mimeType) => (Writer, MimeType) = (writer, mimeType);

    /// <summary>Where the text goes.</summary>
    public TextWriter Writer { get; }

    /// <summary>The MIME type being written.</summary>
    public string MimeType { get; }

    /// <summary>Writes another value as it is shown in this MIME type.</summary>
    /// <param name="value">The value; strings are encoded where the type is HTML.</param>
    public void Format(object? value) => Writer.Write(Formatter.ToDisplayString(value, MimeType));
}
