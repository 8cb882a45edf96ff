namespace ArtGan.Models;

/// <summary>The layers of a feature network, without its pre-processing.</summary>
internal abstract class FeatureTrunk : IDisposable
{
    /// <summary>Features of a picture.</summary>
    public abstract int Dimensions { get; }

    /// <summary>Classes; 0 for none.</summary>
    public virtual int Classes => 0;

    /// <summary>Runs the layers.</summary>
    /// <param name="input">Float32 (n, 3, size, size) on the weights' device.</param>
    /// <returns>(n, dimensions), and (n, classes) that a softmax makes probabilities of, or null.</returns>
    public abstract (Tensor Features, Tensor? Logits) Forward(Tensor input);

    /// <inheritdoc/>
    public abstract void Dispose();
}
