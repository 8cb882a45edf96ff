namespace ArtGan.Models;

/// <summary>A network that paints.</summary>
public abstract class GeneratorNetwork : Module<Tensor, Tensor>
{
    /// <summary>Names the network and its inputs.</summary>
    /// <param name="name">Its name in summaries.</param>
    /// <param name="latents">What it starts from.</param>
    /// <param name="classes">How many classes it paints on demand; 0 where it takes no labels.</param>
    protected GeneratorNetwork(string name, LatentSpace latents, int classes = 0) : base(name)
    {
        Latents = latents;
        Classes = classes;
    }

    /// <summary>What it starts from.</summary>
    public LatentSpace Latents { get; }

    /// <summary>How many classes it paints on demand; 0 where it takes no labels.</summary>
    public int Classes { get; }

    /// <summary>Paints.</summary>
    /// <param name="latents">(N, latent shape).</param>
    /// <param name="labels">Classes (N), 64-bit whole numbers; null where <see cref="Classes"/> is 0.</param>
    /// <returns>Pictures (N, channels, size, size), of most networks in -1..1, or points (N, coordinates).</returns>
    public virtual Tensor Paint(Tensor latents, Tensor? labels = null) => call(latents);
}
