namespace ArtGan.Models;

/// <summary>A residual block of CycleGAN's generators: two 3 x 3 convolutions whose result is added to their input, and nothing behind the sum.</summary>
internal sealed class CycleBlock : Module<Tensor, Tensor>
{
    private readonly Sequential layers;

    internal CycleBlock(long channels, NetworkOptions options, bool hasBias) : base(nameof(CycleBlock))
    {
        layers = new LayerList()
            .Add("pad1", ReflectionPad2d(1))
            .Add("conv1", Conv2d(channels, channels, 3, bias: hasBias))
            .Add("norm1", PatchDiscriminator.Norm(options.GeneratorNorm, channels))
            .Add("active", NetworkLayers.Activate(options.GeneratorActivation, options.LeakySlope))
            .Add("dropout", options.GeneratorDropout > 0 ? Dropout(options.GeneratorDropout) : null)
            .Add("pad2", ReflectionPad2d(1))
            .Add("conv2", Conv2d(channels, channels, 3, bias: hasBias))
            .Add("norm2", PatchDiscriminator.Norm(options.GeneratorNorm, channels))
            .ToSequential();
        RegisterComponents();
    }

    public override Tensor forward(Tensor input) => input + layers.call(input);
}
