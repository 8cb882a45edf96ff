using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArtGan.Data;
using ArtGan.Torch;

namespace ArtGan.Metrics;

/// <summary>
/// One trained classifier on disk, named by all it depends on. A file that is damaged, or was made for something
/// else, counts as absent: the classifier is trained again and the file replaced.
/// </summary>
internal sealed class DigitClassifierCache
{
    private const string KeyName = "key";
    private const string AccuracyName = "accuracy";
    private const string HashName = "sha256";

    private readonly string key;

    public DigitClassifierCache(string folder, LabelledImages training, LabelledImages test, DigitClassifierOptions options)
    {
        key = $"LeNet {LeNet.Version}; training {training.Fingerprint}; test {test.Fingerprint}; {options.Describe()}; libtorch {__version__}";
        Path = System.IO.Path.Combine(folder, $"digits-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16]}.safetensors");
    }

    public string Path { get; }

    public DigitClassifier? TryLoad()
    {
        if (!File.Exists(Path)) return null;
        try
        {
            var file = SafetensorsFile.Read(Path);
            if (file.Metadata.GetValueOrDefault(KeyName) != key
                || file.Metadata.GetValueOrDefault(HashName) != Hash(file.Entries)
                || !double.TryParse(file.Metadata.GetValueOrDefault(AccuracyName), CultureInfo.InvariantCulture, out var accuracy))
            {
                return null;
            }

            var network = new LeNet(0);
            network.load_state_dict(StateFile.Tensors(file));
            network.eval();
            return new(network, accuracy);
        }
        catch (UserException)
        {
            return null;
        }
    }

    public void Save(DigitClassifier classifier)
    {
        using var bytes = new MemoryStream();
        StateFile.Save(bytes, classifier.Network.state_dict());
        bytes.Position = 0;
        var entries = SafetensorsFile.Read(bytes, Path).Entries;
        SafetensorsFile.Write(Path, entries, new Dictionary<string, string>
        {
            [KeyName] = key,
            [AccuracyName] = classifier.Accuracy.ToString("R", CultureInfo.InvariantCulture),
            [HashName] = Hash(entries),
        });
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
