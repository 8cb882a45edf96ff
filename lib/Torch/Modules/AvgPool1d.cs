namespace TorchSharp.Modules;

/// <summary>Means over windows of sequences (N, C, L). Made by nn.AvgPool1d.</summary>
public sealed class AvgPool1d : Module<Tensor, Tensor>
{
    private readonly long kernel_size;
    private readonly long? stride;
    private readonly long padding;
    private readonly bool ceil_mode;
    private readonly bool count_include_pad;

    internal AvgPool1d(long kernel_size, long? stride, long padding, bool ceil_mode, bool count_include_pad)
        : base(nameof(AvgPool1d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.ceil_mode = ceil_mode;
        this.count_include_pad = count_include_pad;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
}
