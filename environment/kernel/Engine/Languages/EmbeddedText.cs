namespace ArtGan.Kernel.Engine.Languages;

/// <summary>The scripts that lie beside the languages' sources.</summary>
internal static class EmbeddedText
{
    /// <summary>Reads one.</summary>
    /// <param name="name">The file's name.</param>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream($"ArtGan.Kernel.Engine.Languages.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
