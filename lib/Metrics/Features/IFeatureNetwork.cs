namespace ArtGan.Metrics;

/// <summary>A network whose features of pictures are compared, with the exact pre-processing that belongs to it.</summary>
public interface IFeatureNetwork : IDisposable
{
    /// <summary>The name that scores carry, as in <c>squeezenet</c> for <c>kid-squeezenet</c>.</summary>
    string Name { get; }

    /// <summary>Architecture, training data, layer and form of the weights, in a line.</summary>
    string Description { get; }

    /// <summary>What tells these features from all others: the hash of the weights and the version of network and pre-processing.</summary>
    string Fingerprint { get; }

    /// <summary>Features of a picture.</summary>
    int Dimensions { get; }

    /// <summary>Classes that it tells apart and an Inception score may be made of; 0 for none.</summary>
    int Classes { get; }

    /// <summary>Why pictures of a shape cannot be looked at, in a sentence; null where they can.</summary>
    /// <param name="channels">1 or 3.</param>
    /// <param name="height">Rows.</param>
    /// <param name="width">Pixels in a row.</param>
    string? Refuses(int channels, int height, int width);

    /// <summary>Looks at pictures, some at a time, so that memory stays bounded.</summary>
    /// <param name="pictures">Bytes (N, channels, height, width) on the CPU.</param>
    /// <param name="progress">Told of the pictures done so far.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>On the CPU, in the order of the pictures.</returns>
    /// <exception cref="UserException">The pictures have a shape that it refuses.</exception>
    PictureFeatures Look(Tensor pictures, IProgress<int>? progress = null, CancellationToken cancellation = default);
}
