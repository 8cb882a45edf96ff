using System.Security.Cryptography;
using System.Text;
using ArtGan.Torch;

namespace ArtGan.Metrics;

/// <summary>
/// Tensors in a cache: files that say what they were made for and carry the hash of their content. One that is damaged, or was made for something
/// else, counts as absent.
/// </summary>
internal static class KeptTensors
{
    private const string KeyName = "key", HashName = "sha256";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">All that its content depends on.</param>
    /// <returns>Null where it is absent, damaged or of another key.</returns>
    internal static SafetensorsFile? TryRead(string path, string key)
    {
        if (!File.Exists(path)) return null;
        try
        {
            var file = SafetensorsFile.Read(path);
            return file.Metadata.GetValueOrDefault(KeyName) == key && file.Metadata.GetValueOrDefault(HashName) == Hash(file.Entries) ? file : null;
        }
        catch (UserException)
        {
            return null;
        }
    }

    /// <summary>Writes a file, atomically.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">All that its content depends on.</param>
    /// <param name="tensors">The content.</param>
    /// <param name="metadata">What else it says.</param>
    /// <exception cref="UserException">It cannot be written.</exception>
    internal static void Write(string path, string key, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var bytes = new MemoryStream();
        StateFile.Save(bytes, tensors);
        bytes.Position = 0;
        var entries = SafetensorsFile.Read(bytes, path).Entries;
        SafetensorsFile.Write(path, entries, new Dictionary<string, string>(metadata ?? new Dictionary<string, string>()) { [KeyName] = key, [HashName] = Hash(entries) });
    }

    private static string Hash(IEnumerable<SafetensorsEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var entry in entries)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{entry.Name} {entry.Type} {string.Join('x', entry.Shape)}\n"));
            hash.AppendData(entry.Data.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
