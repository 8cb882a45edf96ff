using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>A trained <see cref="FastStyleNet"/> as a safetensors file, with what is known of its training in the header.</summary>
public static class FastStyleFile
{
    private const string NetworkKey = "network", NetworkValue = "fast-style", FormKey = "form";

    /// <summary>Under this name a line says what the network is.</summary>
    internal const string DescriptionKey = "description";

    /// <summary>Writes a network, atomically.</summary>
    /// <param name="path">The file.</param>
    /// <param name="network">The network.</param>
    /// <param name="description">What it is, in a line.</param>
    /// <param name="facts">The style picture, settings and whatever else shall be kept, by name.</param>
    /// <exception cref="UserException">The file cannot be written.</exception>
    public static void Save(string path, FastStyleNet network, string description, IReadOnlyDictionary<string, string>? facts = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        var metadata = new Dictionary<string, string>(facts ?? new Dictionary<string, string>()) { [NetworkKey] = NetworkValue, [FormKey] = NameOf(network.Form), [DescriptionKey] = description };
        StateFile.Save(path, network.state_dict(), metadata);
    }

    /// <summary>What is known of a network's training.</summary>
    /// <param name="path">A file that <see cref="Save"/> wrote.</param>
    /// <exception cref="UserException">The file is absent or damaged.</exception>
    public static IReadOnlyDictionary<string, string> Facts(string path) => SafetensorsFile.Read(path).Metadata;

    /// <summary>Reads a network: a file of <see cref="Save"/>, or TensorFlow's variables as fast-style-transfer published them.</summary>
    /// <param name="path">The file.</param>
    /// <param name="device">Where to.</param>
    /// <exception cref="UserException">The file is absent, damaged, or of another network.</exception>
    public static FastStyleNet Load(string path, Device device)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        using var weights = new NamedWeights(path, StateFile.Load(path));
        var isPublished = PublishedFastStyle.IsIn(weights);
        var network = new FastStyleNet(form: isPublished ? FastStyleForm.Transposed : FormOf(path));
        try
        {
            if (isPublished)
                PublishedFastStyle.Fill(network, weights);
            else
                Fill(network, weights);
        }
        catch (UserException)
        {
            network.Dispose();
            throw new UserException($"'{path}' holds no weights of a feed-forward style network; give a file that 'artgan style train' wrote, or one of fast-style-transfer's.");
        }

        network.eval();
        return network.to(device);
    }

    private static string NameOf(FastStyleForm form) => form == FastStyleForm.Resized ? "resized" : "transposed";

    // Files of before the two forms do not name theirs.
    private static FastStyleForm FormOf(string path) =>
        Facts(path).GetValueOrDefault(FormKey) == NameOf(FastStyleForm.Resized) ? FastStyleForm.Resized : FastStyleForm.Transposed;

    private static void Fill(FastStyleNet network, NamedWeights weights)
    {
        foreach (var (name, parameter) in network.named_parameters()) parameter.copy_(weights.Take(name, parameter.shape));
    }
}
