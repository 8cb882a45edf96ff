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
    private const string AccuracyName = "accuracy";

    private readonly string key;

    public DigitClassifierCache(string folder, LabelledImages training, LabelledImages test, DigitClassifierOptions options)
    {
        key = $"LeNet {LeNet.Version}; training {training.Fingerprint}; test {test.Fingerprint}; {options.Describe()}; libtorch {__version__}";
        Path = System.IO.Path.Combine(folder, $"digits-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16]}.safetensors");
    }

    public string Path { get; }

    public DigitClassifier? TryLoad()
    {
        if (KeptTensors.TryRead(Path, key) is not { } file || !double.TryParse(file.Metadata.GetValueOrDefault(AccuracyName), CultureInfo.InvariantCulture, out var accuracy))
            return null;
        try
        {
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

    public void Save(DigitClassifier classifier) => KeptTensors.Write(
        Path, key, classifier.Network.state_dict(), new Dictionary<string, string> { [AccuracyName] = classifier.Accuracy.ToString("R", CultureInfo.InvariantCulture) });
}
