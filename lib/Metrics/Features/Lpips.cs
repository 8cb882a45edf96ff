using ArtGan.Data;
using ArtGan.Models;
using Normalisation = ArtGan.Imaging.Normalisation;

namespace ArtGan.Metrics;

/// <summary>
/// How different two pictures look: LPIPS 0.1 on SqueezeNet 1.1 (Zhang et al. 2018, arXiv:1801.03924). At seven layers the channels of each place are
/// brought to length 1; the squared differences, weighted as people judged, are averaged over the picture and summed over the layers.
/// </summary>
/// <example>
/// <code>
/// using var lpips = Lpips.Open(store, CPU);
/// using var distances = lpips.Distance(some, others);
/// </code>
/// </example>
public sealed class Lpips : IDisposable
{
    /// <summary>The name that scores carry.</summary>
    public const string Name = "lpips-squeezenet";

    /// <summary>Rows and columns that a picture has at least; the last layers see nothing in smaller ones.</summary>
    public const int LeastSize = 64;

    private const int Batch = 16, Colours = 3, Version = 1;
    // The paper's code adds it to the length.
    private const double Epsilon = 1e-10;

    private static readonly int[] Channels = [64, 128, 256, 384, 384, 512, 512];

    private readonly SqueezeNetTrunk trunk;
    private readonly Tensor[] layers;
    private readonly Device device;

    private Lpips(SqueezeNetTrunk trunk, Tensor[] layers, Device device, string fingerprint) =>
        (this.trunk, this.layers, this.device, Fingerprint) = (trunk, layers, device, fingerprint);

    /// <summary>Architecture, training data and form of the weights, in a line.</summary>
    public static string Description => "LPIPS 0.1 on torchvision's SqueezeNet 1.1 (float16 weights)";

    /// <summary>What tells these distances from all others.</summary>
    public string Fingerprint { get; }

    // The paper's scaling layer, for values of -1..1: (x - shift) / scale.
    private static Normalisation Scaling { get; } = Normalisation.Of([(1 - 0.030f) / 2, (1 - 0.088f) / 2, (1 - 0.188f) / 2], [0.458f / 2, 0.448f / 2, 0.450f / 2]);

    /// <summary>Opens it, fetching the weights where the store lacks them.</summary>
    /// <param name="store">Where weights are kept and come from.</param>
    /// <param name="device">Where it computes.</param>
    /// <param name="progress">Told of the fetch.</param>
    /// <param name="cancellation">Ends the fetch.</param>
    /// <exception cref="UserException">The weights cannot be had or are damaged.</exception>
    public static Lpips Open(AssetStore store, Device device, IProgress<FetchProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(device);
        using var silent = no_grad();
        var (network, judged) = (PublishedWeights.Fetch("squeezenet", store, progress, cancellation), PublishedWeights.Fetch("lpips-squeezenet", store, progress, cancellation));
        using var weights = network.Read();
        using var linear = judged.Read();
        using var scope = NewDisposeScope();
        Tensor[] layers = [.. Channels.Select((channels, index) => linear.Take($"lin{index}.model.1.weight", 1, channels, 1, 1).to(device).clone().DetachFromDisposeScope())];
        return new(SqueezeNetTrunk.Load(weights, device), layers, device, FeatureFingerprint.Of(Name, Version, $"{network.Hash} {judged.Hash}", device));
    }

    /// <summary>Compares pictures pair by pair, some at a time.</summary>
    /// <param name="first">Bytes (N, 1 or 3, height, width) on the CPU; grey becomes three equal channels, and pictures of less than <see cref="LeastSize"/>
    /// rows or columns are enlarged by a whole number, bilinearly.</param>
    /// <param name="second">As many of the same shape.</param>
    /// <param name="progress">Told of the pairs done so far.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Float32 (N) on the CPU: 0 for equal pictures, about 0.5 for unrelated ones.</returns>
    /// <exception cref="UserException">The shapes differ, or are none of pictures.</exception>
    public Tensor Distance(Tensor first, Tensor second, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        Check(first);
        Check(second);
        if (!first.shape.SequenceEqual(second.shape))
            throw new UserException($"LPIPS compares pictures pair by pair, which [{string.Join(", ", first.shape)}] and [{string.Join(", ", second.shape)}] do not allow; give as many of one size as of the other.");
        using var silent = no_grad();
        using var all = NewDisposeScope();
        List<Tensor> distances = [];
        for (long start = 0; start < first.shape[0]; start += Batch)
        {
            cancellation.ThrowIfCancellationRequested();
            var length = Math.Min(Batch, first.shape[0] - start);
            distances.Add(Compare(first.narrow(0, start, length), second.narrow(0, start, length)));
            progress?.Report((int)(start + length));
        }

        return cat(distances, 0).MoveToOuterDisposeScope();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        trunk.Dispose();
        foreach (var layer in layers) layer.Dispose();
    }

    private static void Check(Tensor pictures)
    {
        PictureShapes.CheckBytes(Name, pictures);
        if (PictureShapes.RefusalOf(Name, (int)pictures.shape[1], (int)pictures.shape[2], (int)pictures.shape[3]) is { } why) throw new UserException(why);
    }

    private Tensor Compare(Tensor first, Tensor second)
    {
        using var scope = NewDisposeScope();
        // One batch of both: half the calls.
        var values = Enlarged(Scaling.ToValues(cat([first, second], 0).expand(-1, Colours, -1, -1).to(device)));
        var sum = zeros(first.shape[0], device: device);
        foreach (var (tap, weights) in trunk.Taps(values).Zip(layers))
        {
            var normal = tap.div(tap.square().sum(1L, keepdim: true).sqrt().add(Epsilon));
            var parts = normal.split(first.shape[0], 0);
            sum = sum.add(functional.conv2d(parts[0].sub(parts[1]).square(), weights).mean([1L, 2L, 3L]));
        }

        return sum.cpu().MoveToOuterDisposeScope();
    }

    private static Tensor Enlarged(Tensor values)
    {
        var factor = (LeastSize + Math.Min(values.shape[2], values.shape[3]) - 1) / Math.Min(values.shape[2], values.shape[3]);
        return factor <= 1 ? values : functional.interpolate(values, [values.shape[2] * factor, values.shape[3] * factor], mode: InterpolationMode.Bilinear, align_corners: false);
    }
}
