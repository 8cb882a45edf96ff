namespace ArtGan.Training;

/// <summary>Everything training goes on from.</summary>
/// <param name="Step">Steps done, which is also the position in every random stream.</param>
/// <param name="Seed">The seed of the random streams.</param>
/// <param name="PicturesShown">The position in the data.</param>
/// <param name="Seconds">Time spent in them.</param>
/// <param name="MeasuredSteps">Steps since the last tick, whose sums are in the part <see cref="Measures"/>.</param>
/// <param name="Parts">Tensors by part, then by name; each part becomes a safetensors file.</param>
public sealed record TrainerSnapshot(
    long Step, long Seed, long PicturesShown, double Seconds, int MeasuredSteps, IReadOnlyDictionary<string, Dictionary<string, Tensor>> Parts)
{
    /// <summary>The generator as trained.</summary>
    public const string Generator = "generator";

    /// <summary>The discriminator.</summary>
    public const string Discriminator = "discriminator";

    /// <summary>The moving average of the generator, which paints the samples.</summary>
    public const string AveragedGenerator = "generator-average";

    /// <summary>The generator's optimiser.</summary>
    public const string GeneratorOptimizer = "generator-optimizer";

    /// <summary>The discriminator's optimiser.</summary>
    public const string DiscriminatorOptimizer = "discriminator-optimizer";

    /// <summary>Sums of the measures since the last tick.</summary>
    public const string Measures = "measures";

    /// <summary>What the game and the trainer remember beside weights.</summary>
    public const string Memory = "memory";
}
