using ArtGan.Data;
using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>Opens the networks that an evaluation asks for.</summary>
/// <param name="options">What is scored.</param>
/// <param name="device">Where the networks work.</param>
/// <param name="progress">Told while weights are fetched.</param>
/// <param name="cancellation">Ends a fetch.</param>
internal sealed class EvaluationNetworks(EvaluationOptions options, Device device, IProgress<FetchProgress>? progress, CancellationToken cancellation)
{
    // Where all are wanted that are at hand, one that is not is no reason to wait.
    private readonly AssetStore store = new(options: options.WantsAll ? new() { Attempts = 1 } : new());

    internal IFeatureNetwork Open(string name) => FeatureNetworks.Open(name, store, device, progress, cancellation);

    internal Lpips OpenLpips() => Lpips.Open(store, device, progress, cancellation);

    internal DigitClassifier OpenDigits() => DigitClassifier.Obtain(store, cancellation: cancellation);
}
