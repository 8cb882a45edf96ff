using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace ArtGan.Torch;

/// <summary>
/// PyTorch's files before version 1.6: five pickles (a magic number, the protocol, facts about the machine, the
/// value, the keys of its storages), then each storage as its count of elements and these.
/// </summary>
internal static class LegacyPyTorchFile
{
    private const long Protocol = 1001;
    private static readonly BigInteger Magic = BigInteger.Parse("01950a86a20f9469cfc6c", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>Whether a file's first bytes are those of the magic number's pickle, in a protocol PyTorch writes.</summary>
    internal static bool IsOne(ReadOnlySpan<byte> start) =>
        start.Length > 2 && start[0] == (byte)PickleOpcode.Protocol && start[1] is >= 2 and <= 5
        && start.IndexOf(Magic.ToByteArray()) is >= 0;

    /// <summary>Reads the value that was saved, without the elements of its tensors.</summary>
    internal static PyTorchContent Read(Stream source, string file)
    {
        if (Value(source, file) is not BigInteger magic || magic != Magic) throw PyTorchFile.Damaged(file, "it does not start with PyTorch's magic number");
        if (Value(source, file) is not Protocol) throw PyTorchFile.Damaged(file, $"it is not of PyTorch's protocol {Protocol}");
        if (Value(source, file) is not PickleDictionary machine || machine.Items.LastOrDefault(item => item.Key is "little_endian").Value is not true)
        {
            throw new UserException($"'{file}' does not say that it was written with little-endian numbers; load it in Python on a little-endian machine and save it there.");
        }

        var referenced = new Dictionary<string, StorageReference>(StringComparer.Ordinal);
        var root = new PickleReader(source, file, id => Storage(id, referenced, file)).Read();
        if (Value(source, file) is not List<object?> keys) throw PyTorchFile.Damaged(file, "it has no list of storages");
        var positions = Positions(source, keys, referenced, file);
        return new(root, storage => positions.TryGetValue(storage.Key, out var position) ? position : throw PyTorchFile.Damaged(file, $"it lacks the storage '{storage.Key}'"));
    }

    private static Dictionary<string, long> Positions(Stream source, List<object?> keys, Dictionary<string, StorageReference> referenced, string file)
    {
        var positions = new Dictionary<string, long>(StringComparer.Ordinal);
        Span<byte> field = stackalloc byte[sizeof(long)];
        foreach (var item in keys)
        {
            if (item is not string key || !referenced.TryGetValue(key, out var storage)) throw PyTorchFile.Damaged(file, "it holds a storage that no tensor has");
            if (source.Length - source.Position < field.Length) throw PyTorchFile.Damaged(file, $"it ends before the storage '{key}'");
            source.ReadExactly(field);
            var count = BinaryPrimitives.ReadInt64LittleEndian(field);
            var bytes = (UInt128)storage.Count * (UInt128)storage.Type.Size;
            if (count != storage.Count) throw PyTorchFile.Damaged(file, $"the storage '{key}' has {count} elements where {storage.Count} are needed");
            if (bytes > (UInt128)(source.Length - source.Position)) throw PyTorchFile.Damaged(file, $"it ends in the middle of the storage '{key}'");
            if (!positions.TryAdd(key, source.Position)) throw PyTorchFile.Damaged(file, $"it holds the storage '{key}' twice");
            source.Position += (long)bytes;
        }

        return positions;
    }

    // The sixth item says which part of a storage is meant, in files from before version 0.4.
    private static StorageReference Storage(PickleTuple id, Dictionary<string, StorageReference> referenced, string file)
    {
        if (id.Items is not ["storage", PickleGlobal.Storage { Type: var type }, string key, string, long and >= 0 and var count, .. { Length: <= 1 } view])
        {
            throw PyTorchFile.Damaged(file, "it refers to a storage in a way that PyTorch does not");
        }

        var whole = new StorageReference(key, type, count);
        if (!referenced.TryAdd(key, whole) && referenced[key] != whole) throw PyTorchFile.Damaged(file, $"it describes the storage '{key}' in two ways");
        return view switch
        {
            [] or [null] => whole,
            [PickleTuple { Items: [string, long and >= 0 and var start, long] }] => whole with { Start = start },
            _ => throw PyTorchFile.Damaged(file, "it refers to a part of a storage in a way that PyTorch does not"),
        };
    }

    private static object? Value(Stream source, string file) =>
        new PickleReader(source, file, _ => throw PyTorchFile.Damaged(file, "it refers to a storage before its value")).Read();
}
