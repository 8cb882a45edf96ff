namespace ArtGan.Experiments.Studies;

/// <summary>The style sheet and the scripts that lie beside the sources.</summary>
internal static class StudyFiles
{
    /// <summary>Reads one.</summary>
    /// <param name="name">The file's name.</param>
    public static string Read(string name)
    {
        using var stream = typeof(StudyFiles).Assembly.GetManifestResourceStream($"ArtGan.Studies.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
