namespace ArtGan.Models;

/// <summary>
/// CycleGAN's networks (Zhu et al. 2017, arXiv:1703.10593, after junyanz/pytorch-CycleGAN-and-pix2pix): two generators,
/// photograph to painting and back, and for each side a discriminator of patches. Norms without learnt scales, as there.
/// </summary>
public sealed class CycleGan : INetworkFamily
{
    internal const string FamilyName = "cyclegan";

    /// <inheritdoc/>
    public string Name => FamilyName;

    /// <summary>Options of networks that it has no use for.</summary>
    public IReadOnlyList<string> Unused { get; } =
    [
        "latent", "noise", "refinements", "upsampling", "discriminator_hidden", "minibatch", "verdict", "packing", "conditioning", "label_size",
        "mapping_layers", "style_size", "style_mixing", "mapping_rate", "start_size", "fade_kimg", "hold_kimg", "unet_noise", "unet_skips", "unet_output", "expansion", "group_size", "stage_channels", "norm_decay",
    ];

    /// <summary>Pictures that a batch must hold: instance norms need no second one, and the authors' batches are of one.</summary>
    public int SmallestBatch { get; } = 1;

    /// <inheritdoc/>
    public void Check(int size, NetworkOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (size % ResnetGenerator.SideMultiple != 0 || size < PatchDiscriminator.SmallestSide(options.PatchLayers))
        {
            throw new UserException($"CycleGAN cannot learn from pictures of {size} x {size} with {options.PatchLayers} patch layers; set size to a multiple of {ResnetGenerator.SideMultiple} from {PatchDiscriminator.SmallestSide(options.PatchLayers)}, or patch_layers lower.");
        }

        if (options.GeneratorNorm == Normalisation.Spectral)
        {
            throw new UserException("CycleGAN's generators know no spectral norm; set generator_norm=instance, as its authors have it.");
        }
    }

    /// <inheritdoc/>
    public GanNetworks Create(ImageShape shape, int classes, NetworkOptions options, Generator random)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(shape.Size, options.Validated());
        var generator = new CycleGenerator(shape, options);
        var critics = new CycleCritics(new PatchDiscriminator(shape.Channels, options), new PatchDiscriminator(shape.Channels, options));
        var discriminator = new Discriminator(critics, new VerdictHead(new PatchMean()));
        WeightInitialisation.Apply(generator, options.Initialisation, random);
        WeightInitialisation.Apply(discriminator, options.Initialisation, random, options.LeakySlope);
        return new GanNetworks(generator, discriminator, shape);
    }
}
