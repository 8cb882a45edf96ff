using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks.StyleTransfer;

/// <summary>
/// What both sides of a case work on, as files: a whole VGG-19 under Gatys' names, and two pictures. The network's first eight layers are the trained
/// ones where they are at hand; the others are drawn after He et al. (arXiv:1502.01852), which costs as much to compute.
/// </summary>
/// <param name="Folder">Where the files are.</param>
internal sealed record StyleMaterial(string Folder) : IDisposable
{
    private const string TrainedName = "vgg19-distilled";
    private static readonly int[] Layers = [2, 2, 4, 4, 4];
    private static readonly long[] Widths = [64, 128, 256, 512, 512];

    /// <summary>The network.</summary>
    public string Weights => Path.Combine(Folder, "vgg19.safetensors");

    /// <summary>Pictures of a size: "content" and "style", bytes (3, size, size).</summary>
    public string Pictures(int size) => Path.Combine(Folder, FormattableString.Invariant($"pictures-{size}.safetensors"));

    /// <summary>Writes the files into a temporary folder, which ends with the object.</summary>
    /// <param name="sizes">Sizes of pictures.</param>
    public static StyleMaterial Create(IEnumerable<int> sizes)
    {
        var material = new StyleMaterial(Directory.CreateTempSubdirectory("artgan-bench-style-").FullName);
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        StateFile.Save(material.Weights, Network());
        foreach (var size in sizes.Distinct()) StateFile.Save(material.Pictures(size), Drawn(size));
        return material;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static Dictionary<string, Tensor> Network()
    {
        using var random = new Generator(1);
        using var trained = Trained();
        var weights = new Dictionary<string, Tensor>();
        var incoming = 3L;
        for (var block = 1; block <= Layers.Length; block++)
        {
            for (var step = 1; step <= Layers[block - 1]; step++)
            {
                var width = Widths[block - 1];
                var (name, known) = (FormattableString.Invariant($"conv{block}_{step}"), FormattableString.Invariant($"block{block}_conv{step}"));
                long[] shape = [width, incoming, 3, 3];
                var isKnown = trained?.Has($"{known}.weight") ?? false;
                weights[$"{name}.weight"] = isKnown ? trained!.Take($"{known}.weight", shape).clone() : randn(shape, generator: random) * Math.Sqrt(2.0 / (incoming * 9));
                weights[$"{name}.bias"] = isKnown ? trained!.Take($"{known}.bias", width).clone() : zeros([width]);
                incoming = width;
            }
        }

        return weights;
    }

    private static NamedWeights? Trained()
    {
        try
        {
            return PublishedWeights.Fetch(TrainedName, new AssetStore(), null, CancellationToken.None).Read();
        }
        catch (UserException)
        {
            return null;
        }
    }

    private static Dictionary<string, Tensor> Drawn(int size)
    {
        var pictures = new ProceduralPictures(2, Math.Min(size, 1024));
        Tensor At(int index) => pictures.PictureAt(index).Resize(size, size).ToColour().ToTensor(TensorRange.Bytes);
        return new() { ["content"] = At(0), ["style"] = At(1) };
    }
}
