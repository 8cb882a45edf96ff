using ArtGan.Models;

namespace ArtGan.Metrics;

/// <summary>A feature network over frozen layers: colour or grey pictures of any size.</summary>
internal sealed class PictureNetwork : IFeatureNetwork
{
    // The values between the first layers are many: a batch bounds the memory they take.
    private const int ProcessorBatch = 16;
    private const int AcceleratorBatch = 64;

    private readonly FeatureInput input;
    private readonly FeatureTrunk trunk;
    private readonly Device device;

    /// <summary>Puts a network together.</summary>
    /// <param name="name">The name that scores carry.</param>
    /// <param name="description">What it is, in a line.</param>
    /// <param name="weights">The hash of its weights.</param>
    /// <param name="version">Counts changes of layers and pre-processing that change features.</param>
    /// <param name="input">The pre-processing.</param>
    /// <param name="trunk">The layers, owned from here on.</param>
    /// <param name="device">Where the weights lie.</param>
    public PictureNetwork(string name, string description, string weights, int version, FeatureInput input, FeatureTrunk trunk, Device device)
    {
        (Name, Description, this.input, this.trunk, this.device) = (name, description, input, trunk, device);
        Fingerprint = FeatureFingerprint.Of(name, version, weights, device);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Description { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public int Dimensions => trunk.Dimensions;

    /// <inheritdoc/>
    public int Classes => trunk.Classes;

    /// <inheritdoc/>
    public string? Refuses(int channels, int height, int width) => PictureShapes.RefusalOf(Name, channels, height, width);

    /// <inheritdoc/>
    public PictureFeatures Look(Tensor pictures, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        PictureShapes.Check(this, pictures);
        using var silent = no_grad();
        return FeatureBatches.Look(pictures, device.type == DeviceType.CPU ? ProcessorBatch : AcceleratorBatch, LookAt, progress, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => trunk.Dispose();

    private (Tensor Features, Tensor? Probabilities) LookAt(Tensor pictures)
    {
        var (features, logits) = trunk.Forward(input.Of(pictures, device));
        return (features.cpu(), logits?.softmax(1).cpu());
    }
}
