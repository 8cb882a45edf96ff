using ArtGan.Data;
using ArtGan.Models;
using Normalisation = ArtGan.Imaging.Normalisation;

namespace ArtGan.Metrics;

/// <summary>The feature networks by the names that scores carry.</summary>
/// <example>
/// <code>
/// using var network = FeatureNetworks.Open("squeezenet", store, CPU);
/// using var seen = network.Look(pictures);
/// </code>
/// </example>
public static class FeatureNetworks
{
    /// <summary>The official network of the FID, fed as torch-fidelity feeds it.</summary>
    public const string TorchFidelity = "torch-fidelity";

    /// <summary>The official network of the FID, fed as clean-fid feeds it.</summary>
    public const string CleanFid = "clean-fid";

    /// <summary>Keras' Inception-v3 up to mixed7.</summary>
    public const string InceptionMixed7 = "inception-mixed7";

    /// <summary>Keras' Inception-v3 up to mixed8.</summary>
    public const string InceptionMixed8 = "inception-mixed8";

    /// <summary>The whole Inception-v3 in the npm package nsfwjs.</summary>
    public const string Nsfwjs = "nsfwjs";

    /// <summary>SqueezeNet 1.1.</summary>
    public const string SqueezeNet = "squeezenet";

    /// <summary>The digit classifier that learns on this machine.</summary>
    public const string Digits = "digits";

    private const int InceptionSize = 299, SqueezeNetSize = 224;

    // (x - 128) / 128, as TensorFlow's graph of the official network does.
    private static Normalisation Official => Normalisation.Between(-1, 127f / 128);

    /// <summary>Every name.</summary>
    public static IReadOnlyList<string> Names { get; } = [TorchFidelity, CleanFid, InceptionMixed7, InceptionMixed8, Nsfwjs, SqueezeNet, Digits];

    /// <summary>Opens those of several networks whose weights can be had.</summary>
    /// <param name="names">Some of <see cref="Names"/>.</param>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <param name="device">Where the networks compute.</param>
    /// <param name="cancellation">Ends a fetch.</param>
    /// <returns>In the order of their names.</returns>
    /// <exception cref="UserException">None of them can be had; the sentence is of the first.</exception>
    public static IReadOnlyList<IFeatureNetwork> OpenThoseToBeHad(IReadOnlyList<string> names, AssetStore store, Device device, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentOutOfRangeException.ThrowIfZero(names.Count);
        var opened = new List<IFeatureNetwork>();
        UserException? missing = null;
        foreach (var name in names)
        {
            try
            {
                opened.Add(Open(name, store, device, cancellation: cancellation));
            }
            catch (UserException error)
            {
                missing ??= error;
            }
        }

        return opened.Count > 0 ? opened : throw missing!;
    }

    /// <summary>Opens a network, fetching its weights where the store lacks them; the digit classifier is trained once a machine, in seconds.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <param name="device">Where the network computes; pictures and features stay on the CPU.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">There is no such network, or its weights cannot be had or are damaged.</exception>
    public static IFeatureNetwork Open(
        string name, AssetStore store, Device device, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(device);
        using var silent = no_grad();
        return name switch
        {
            TorchFidelity => Official299(name, "bilinear as TensorFlow 1 resized", FeatureResize.TorchFidelity),
            CleanFid => Official299(name, "bicubic with antialias as clean-fid resizes", FeatureResize.CleanFid),
            InceptionMixed7 => Keras(name, "mixed7 (768)", InceptionTrunk.Mixed7),
            InceptionMixed8 => Keras(name, "mixed8 (1280)", InceptionTrunk.Mixed8),
            Nsfwjs => OpenNsfwjs(),
            SqueezeNet => OpenSqueezeNet(),
            Digits => new DigitNetwork(DigitClassifier.Obtain(store, cancellation: cancellation)),
            _ => throw new UserException($"Unknown feature network '{name}'{NearestName.Suggest(name, Names)}"),
        };

        PublishedWeights Fetch(string manifest) => PublishedWeights.Fetch(manifest, store, progress, cancellation);

        PictureNetwork Official299(string mode, string resized, FeatureResize resize)
        {
            var fetched = Fetch("inception-fid");
            using var weights = fetched.Read();
            return new(mode, $"Inception-v3 of 2015-12-05, the FID's own, pool3 (2048), float32, {resized}", fetched.Hash, 1, new(InceptionSize, resize, Official), InceptionTrunk.Official(weights, device), device);
        }

        PictureNetwork Keras(string layer, string described, int dimensions)
        {
            var fetched = Fetch("inception-keras");
            using var weights = fetched.Read();
            return new(
                layer, $"Keras' Inception-v3, ImageNet, {described}, float16 weights", fetched.Hash, 1,
                new(InceptionSize, FeatureResize.CleanFid, Normalisation.MinusOneToOne), InceptionTrunk.Build(new KerasInceptionWeights(weights, device), dimensions), device);
        }

        PictureNetwork OpenNsfwjs()
        {
            var fetched = Fetch("nsfwjs");
            return new(
                Nsfwjs, "Inception-v3 of the npm package nsfwjs 4.3.0, fine-tuned from ImageNet, last block (2048), 8-bit weights", fetched.Hash, 1,
                new(InceptionSize, FeatureResize.AlignedCorners, Normalisation.ZeroToOne), NsfwjsInception.Load(fetched.Locate, device), device);
        }

        PictureNetwork OpenSqueezeNet()
        {
            var fetched = Fetch("squeezenet");
            using var weights = fetched.Read();
            return new(
                SqueezeNet, "torchvision's SqueezeNet 1.1, ImageNet, last Fire module (512), float16 weights", fetched.Hash, 1,
                new(SqueezeNetSize, FeatureResize.Bilinear, Normalisation.ImageNet), SqueezeNetTrunk.Load(weights, device), device);
        }
    }
}
