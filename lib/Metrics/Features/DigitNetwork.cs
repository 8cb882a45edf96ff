using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Metrics;

/// <summary>The digit classifier as a feature network: its last hidden layer and its ten classes.</summary>
/// <param name="classifier">The classifier, owned from here on.</param>
internal sealed class DigitNetwork(DigitClassifier classifier) : IFeatureNetwork
{
    private const int Batch = 500;

    /// <inheritdoc/>
    public string Name => FeatureNetworks.Digits;

    /// <inheritdoc/>
    public string Description => "LeNet trained here on the 60,000 training digits of MNIST, last hidden layer (84), float32";

    /// <inheritdoc/>
    public string Fingerprint { get; } = FeatureFingerprint.Of(FeatureNetworks.Digits, LeNet.Version, classifier.Hash(), CPU);

    /// <inheritdoc/>
    public int Dimensions => LeNet.Hidden;

    /// <inheritdoc/>
    public int Classes => Mnist.Classes;

    /// <inheritdoc/>
    public string? Refuses(int channels, int height, int width) => (channels, height, width) is (1, Mnist.Size, Mnist.Size)
        ? null
        : $"The feature network '{Name}' looks at grey digits of {Mnist.Size} x {Mnist.Size} pixels, not at pictures of {channels} x {height} x {width}; choose another network.";

    /// <inheritdoc/>
    public PictureFeatures Look(Tensor pictures, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        PictureShapes.Check(this, pictures);
        using var silent = no_grad();
        return FeatureBatches.Look(pictures, Batch, LookAt, progress, cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => classifier.Dispose();

    private (Tensor Features, Tensor? Probabilities) LookAt(Tensor pictures)
    {
        var features = classifier.Network.Features(Normalisation.MinusOneToOne.ToValues(pictures));
        return (features, classifier.Network.Logits(features).softmax(1));
    }
}
