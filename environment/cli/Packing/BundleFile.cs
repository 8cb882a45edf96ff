namespace ArtGan.Cli.Packing;

/// <summary>A file of a bundle.</summary>
/// <param name="Path">Where it lies in the bundle, with forward slashes.</param>
/// <param name="Source">The file it is a copy of; null where <paramref name="Text"/> is its content.</param>
/// <param name="Text">Its content, where it is no copy.</param>
/// <param name="IsProgram">Whether it can be run.</param>
internal sealed record BundleFile(string Path, string? Source, string? Text = null, bool IsProgram = false)
{
    /// <summary>Bytes of the content.</summary>
    public long Bytes => Source is { } file ? new FileInfo(file).Length : System.Text.Encoding.UTF8.GetByteCount(Text!);

    /// <summary>The content.</summary>
    public Stream Open() => Source is { } file ? File.OpenRead(file) : new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Text!));
}
