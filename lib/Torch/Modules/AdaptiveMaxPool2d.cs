namespace TorchSharp.Modules;

/// <summary>Greatest values over windows chosen so that the output has a given size. Made by nn.AdaptiveMaxPool2d.</summary>
public sealed class AdaptiveMaxPool2d : Module<Tensor, Tensor>
{
    private readonly long[] output_size;

    internal AdaptiveMaxPool2d(long[] output_size)
        : base(nameof(AdaptiveMaxPool2d))
    {
        this.output_size = output_size;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.adaptive_max_pool2d(input, output_size);
}
