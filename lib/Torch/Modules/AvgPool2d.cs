namespace TorchSharp.Modules;

/// <summary>Mean of each window. Made by nn.AvgPool2d.</summary>
public sealed class AvgPool2d : Module<Tensor, Tensor>
{
    private readonly long[] kernel_size;
    private readonly long[]? stride;
    private readonly long[]? padding;
    private readonly bool ceil_mode;
    private readonly bool count_include_pad;
    private readonly long? divisor_override;

    internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
        : base(nameof(AvgPool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.ceil_mode = ceil_mode;
        this.count_include_pad = count_include_pad;
        this.divisor_override = divisor_override;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
}
