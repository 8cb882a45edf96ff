namespace ArtGan.Models;

/// <summary>Both generators of a CycleGAN, trained and averaged together; painting is what it is for.</summary>
public sealed class CycleGenerator : GeneratorNetwork, IPictureTranslator
{
    private readonly ResnetGenerator painter;
    private readonly ResnetGenerator photographer;

    /// <summary>Builds both.</summary>
    /// <param name="shape">The pictures on both sides.</param>
    /// <param name="options">Sizes and layers.</param>
    public CycleGenerator(ImageShape shape, NetworkOptions options)
        : base(nameof(CycleGenerator), new LatentSpace(NoiseDistribution.Uniform, shape.Dimensions))
    {
        painter = new ResnetGenerator(shape.Channels, options);
        photographer = new ResnetGenerator(shape.Channels, options);
        RegisterComponents();
    }

    /// <summary>Makes paintings of photographs.</summary>
    public Module<Tensor, Tensor> Painter => painter;

    /// <summary>Makes photographs of paintings.</summary>
    public Module<Tensor, Tensor> Photographer => photographer;

    /// <inheritdoc/>
    public int SideMultiple => ResnetGenerator.SideMultiple;

    /// <inheritdoc/>
    public Tensor Translate(Tensor pictures) => painter.call(pictures);

    /// <summary>Makes paintings of photographs.</summary>
    /// <param name="input">(N, channels, height, width) in -1..1.</param>
    public override Tensor forward(Tensor input) => Translate(input);
}
