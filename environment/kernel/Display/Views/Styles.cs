namespace ArtGan.Kernel.Display.Views;

/// <summary>Texts that are kept inside the assembly.</summary>
internal static class Styles
{
    /// <summary>A style sheet, without line ends.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(Styles).Assembly.GetManifestResourceStream($"ArtGan.Kernel.Display.Html.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\n", "", StringComparison.Ordinal);
    }
}
