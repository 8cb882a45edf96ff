using ArtGan.Torch;

namespace ArtGan.Experiments;

/// <summary>How large a preset's networks are.</summary>
/// <param name="GeneratorParameters">Numbers that the generator learns.</param>
/// <param name="DiscriminatorParameters">Numbers that the discriminator learns.</param>
public sealed record PresetSize(long GeneratorParameters, long DiscriminatorParameters)
{
    /// <summary>Counts without allocating what is counted.</summary>
    /// <param name="preset">The preset.</param>
    /// <exception cref="UserException">Its data set is unknown, or its networks cannot be built.</exception>
    public static PresetSize Of(Preset preset)
    {
        ArgumentNullException.ThrowIfNull(preset);
        var (shape, classes) = SampleShapes.Of(preset.Options);
        using var shapesOnly = ShapesOnly.Scope();
        using var networks = ModelCatalog.Create(shape, classes, preset.Options);
        return new(Count(networks.Generator), Count(networks.Discriminator));
    }

    private static long Count(Module network) => network.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());
}
