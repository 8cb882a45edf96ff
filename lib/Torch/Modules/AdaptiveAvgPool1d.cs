namespace TorchSharp.Modules;

/// <summary>Means over windows chosen so that the output has a given length. Made by nn.AdaptiveAvgPool1d.</summary>
public sealed class AdaptiveAvgPool1d : Module<Tensor, Tensor>
{
    private readonly long output_size;

    internal AdaptiveAvgPool1d(long output_size)
        : base(nameof(AdaptiveAvgPool1d))
    {
        this.output_size = output_size;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.adaptive_avg_pool1d(input, output_size);
}
