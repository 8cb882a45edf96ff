namespace ArtGan.Models;

/// <summary>What networks with the conventions of TensorFlow and Keras have of their own.</summary>
public sealed record KerasOptions
{
    /// <summary>Their names, for families that have no use for them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["norm_decay"];

    /// <summary>
    /// What running means and variances keep of themselves at each batch: TensorFlow's decay, Keras' momentum, 1 minus
    /// PyTorch's. Keras-GAN's 0.8, where Keras itself has 0.99.
    /// </summary>
    public double NormDecay { get; init; } = 0.8;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public KerasOptions Validated()
    {
        OptionRange.Check("norm_decay", NormDecay, 0, 0.99999);
        return this;
    }
}
