namespace TorchSharp.Modules;

/// <summary>Greatest value of each window of a sequence. Made by nn.MaxPool1d.</summary>
public sealed class MaxPool1d : Module<Tensor, Tensor>
{
    private readonly long kernel_size;
    private readonly long? stride;
    private readonly long? padding;
    private readonly long? dilation;
    private readonly bool ceil_mode;

    internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode)
        : base(nameof(MaxPool1d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.ceil_mode = ceil_mode;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);
}
