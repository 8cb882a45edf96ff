namespace ArtGan.Models;

/// <summary>What changes in networks while they are trained, beside their weights.</summary>
public interface IGrowth
{
    /// <summary>Brings the networks to where they are after so many real pictures.</summary>
    /// <param name="picturesShown">Real pictures shown before.</param>
    void Advance(long picturesShown);

    /// <summary>Real pictures as the discriminator must see them now.</summary>
    /// <param name="real">(N, channels, size, size).</param>
    /// <returns>The same shape.</returns>
    Tensor Present(Tensor real);

    /// <summary>Shows all layers, for summaries.</summary>
    /// <returns>Dispose it to go back to where the networks were.</returns>
    IDisposable ShowFullyGrown();
}
