using System.Text;

namespace ArtGan.Torch;

/// <summary>
/// PyTorch's files since version 1.6: a ZIP archive that stores, without compression, the pickle
/// <c>NAME/data.pkl</c> and each storage as <c>NAME/data/KEY</c>.
/// </summary>
internal static class PyTorchArchive
{
    // A state dict takes some 200 bytes a tensor.
    private const long LargestPickle = 1 << 26;
    private const string PickleName = "data.pkl";

    /// <summary>Reads the value that was saved, without the elements of its tensors.</summary>
    internal static PyTorchContent Read(Stream source, string file)
    {
        var entries = ZipDirectory.Read(source, file);
        var pickles = entries.Keys.Where(name => name == PickleName || name.EndsWith($"/{PickleName}", StringComparison.Ordinal)).ToArray();
        if (pickles is not [var pickle]) throw PyTorchFile.Damaged(file, $"the archive has {(pickles.Length == 0 ? "no" : "more than one")} {PickleName}");
        var folder = pickle[..^PickleName.Length];

        if (entries.TryGetValue($"{folder}byteorder", out var order) && Text(source, order, file) is var endian and not "little")
        {
            throw new UserException($"'{file}' was written on a machine with {StateStream.Shown(endian)}-endian numbers; load it in Python on a little-endian machine and save it there.");
        }

        var content = Bytes(source, entries[pickle], LargestPickle, file);
        var root = new PickleReader(new MemoryStream(content), file, id => Storage(id, file)).Read();
        return new(root, storage =>
        {
            if (!entries.TryGetValue($"{folder}data/{storage.Key}", out var entry)) throw PyTorchFile.Damaged(file, $"the archive lacks the storage '{storage.Key}'");
            var needed = (UInt128)storage.Count * (UInt128)storage.Type.Size;
            return needed == (UInt128)entry.Length ? entry.Position : throw PyTorchFile.Damaged(file, $"the storage '{storage.Key}' has {entry.Length} bytes where {needed} are needed");
        });
    }

    private static StorageReference Storage(PickleTuple id, string file) => id.Items switch
    {
        ["storage", PickleGlobal.Storage { Type: var type }, string key, string, long and >= 0 and var count] => new(key, type, count),
        _ => throw PyTorchFile.Damaged(file, "it refers to a storage in a way that PyTorch does not"),
    };

    private static string Text(Stream source, ZipDirectory.Entry entry, string file) =>
        Encoding.ASCII.GetString(Bytes(source, entry, 100, file)).Trim();

    private static byte[] Bytes(Stream source, ZipDirectory.Entry entry, long most, string file)
    {
        if (entry.Length > most) throw PyTorchFile.Damaged(file, $"an entry of the archive has {entry.Length} bytes where at most {most} are sensible");
        var bytes = new byte[entry.Length];
        source.Position = entry.Position;
        source.ReadExactly(bytes);
        return bytes;
    }
}
