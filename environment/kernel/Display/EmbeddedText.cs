namespace ArtGan.Kernel.Display;

/// <summary>The style sheets and scripts that lie beside the sources that use them.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads one.</summary>
    /// <param name="name">The file's name.</param>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"ArtGan.Kernel.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a style sheet for a page's element; without line ends.</summary>
    /// <param name="name">The file's name.</param>
    public static string ReadStyle(string name) => Read(name).Replace("\n", "", StringComparison.Ordinal);
}
