namespace ArtGan.Models;

/// <summary>The two players of a game.</summary>
/// <param name="generator">Paints.</param>
/// <param name="discriminator">Judges.</param>
/// <param name="shape">What is painted.</param>
/// <param name="growth">What changes in them while they are trained, or null.</param>
public sealed class GanNetworks(GeneratorNetwork generator, Discriminator discriminator, ImageShape shape, IGrowth? growth = null) : IDisposable
{
    /// <summary>Paints.</summary>
    public GeneratorNetwork Generator { get; } = generator;

    /// <summary>Judges.</summary>
    public Discriminator Discriminator { get; } = discriminator;

    /// <summary>What is painted.</summary>
    public ImageShape Shape { get; } = shape;

    /// <summary>What changes in them while they are trained, or null.</summary>
    public IGrowth? Growth { get; } = growth;

    /// <summary>The generator's layers with their output shapes and parameters.</summary>
    public ModuleSummary DescribeGenerator()
    {
        using var grown = Growth?.ShowFullyGrown();
        return ModuleSummary.Of("Generator", Generator, device =>
            Generator.Paint(zeros([1, .. Generator.Latents.Shape], device: device), Label(Generator.Classes > 0, 1, device)), Generator.Latents.Shape);
    }

    /// <summary>The discriminator's layers with their output shapes and parameters.</summary>
    public ModuleSummary DescribeDiscriminator()
    {
        using var grown = Growth?.ShowFullyGrown();
        return ModuleSummary.Of("Discriminator", Discriminator, device =>
            Discriminator.Judge(zeros([Discriminator.Packing, .. Shape.Dimensions], device: device), Label(Discriminator.NeedsLabels, Discriminator.Packing, device)), Shape.Dimensions);
    }

    /// <summary>Lets both networks go.</summary>
    public void Dispose()
    {
        Generator.Dispose();
        Discriminator.Dispose();
    }

    private static Tensor? Label(bool isNeeded, int count, Device device) =>
        isNeeded ? zeros([count], dtype: ScalarType.Int64, device: device) : null;
}
