namespace ArtGan.Data;

/// <summary>An entry as an archive lists it, before anything is decided about it.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">The length it declares.</param>
/// <param name="Open">Its content, to be read before the next item is asked for; may throw <see cref="InvalidDataException"/>.</param>
internal sealed record ArchiveItem(string Name, ArchiveItemKind Kind, long Bytes, Func<Stream> Open);

/// <summary>What an entry is.</summary>
internal enum ArchiveItemKind
{
    File,
    Folder,
    Link,
    Device,
    Encrypted,
    Sparse,
    Unknown,
}
