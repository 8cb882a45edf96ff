namespace ArtGan.Kernel.Display;

/// <summary>The style sheets and scripts that lie beside the kernel's sources.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads one.</summary>
    /// <param name="name">The file's name.</param>
    public static string Read(string name) => EmbeddedFile.Read(typeof(EmbeddedText).Assembly, name);

    /// <summary>Reads a style sheet for a page's element; without line ends.</summary>
    /// <param name="name">The file's name.</param>
    public static string ReadStyle(string name) => Read(name).Replace("\n", "", StringComparison.Ordinal);
}
