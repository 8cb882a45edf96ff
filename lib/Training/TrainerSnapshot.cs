namespace ArtGan.Training;

/// <summary>Everything training goes on from. Random streams and the data's position follow from the step alone.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Seconds">Time spent in them.</param>
/// <param name="MeasuredSteps">Steps since the last tick, whose sums are in the part <see cref="Measures"/>.</param>
/// <param name="Parts">Tensors by part, then by name; each part becomes a safetensors file.</param>
public sealed record TrainerSnapshot(long Step, double Seconds, int MeasuredSteps, IReadOnlyDictionary<string, Dictionary<string, Tensor>> Parts)
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
}
