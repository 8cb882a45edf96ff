namespace TorchSharp.Modules;

/// <summary>Pictures from the sums of windows that are columns; the adjoint of Unfold. Made by nn.Fold.</summary>
public sealed class Fold : Module<Tensor, Tensor>
{
    private readonly (long, long) output_size;
    private readonly (long, long) kernel_size;
    private readonly (long, long)? dilation;
    private readonly (long, long)? padding;
    private readonly (long, long)? stride;

    internal Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation, (long, long)? padding, (long, long)? stride)
        : base(nameof(Fold))
    {
        this.output_size = output_size;
        this.kernel_size = kernel_size;
        this.dilation = dilation;
        this.padding = padding;
        this.stride = stride;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.fold(tensor, output_size, kernel_size, dilation, padding, stride);
}
