namespace TorchSharp.Modules;

/// <summary>Windows of pictures as columns, (N, C kernel height kernel width, windows). Made by nn.Unfold.</summary>
public sealed class Unfold : Module<Tensor, Tensor>
{
    private readonly (long, long) kernel_size;
    private readonly (long, long)? dilation;
    private readonly (long, long)? padding;
    private readonly (long, long)? stride;

    internal Unfold((long, long) kernel_size, (long, long)? dilation, (long, long)? padding, (long, long)? stride)
        : base(nameof(Unfold))
    {
        this.kernel_size = kernel_size;
        this.dilation = dilation;
        this.padding = padding;
        this.stride = stride;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.unfold(tensor, kernel_size, dilation, padding, stride);
}
