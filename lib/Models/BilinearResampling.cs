namespace ArtGan.Models;

/// <summary>
/// Grids twice or half as large through the separable filter 1 3 3 1 with zeros around, which leaves none of the
/// aliasing of nearest neighbours and strided convolutions (Karras et al. 2019, arXiv:1812.04948; Zhang 2019,
/// arXiv:1904.11486).
/// </summary>
public sealed class BilinearResampling : Module<Tensor, Tensor>
{
    private readonly Tensor kernel;
    private readonly bool isEnlarging;
    private readonly long stride;
    private readonly long padding;

    private BilinearResampling(string name, bool isEnlarging, long stride, long padding, double gain) : base(name)
    {
        (this.isEnlarging, this.stride, this.padding) = (isEnlarging, stride, padding);
        using (NewDisposeScope())
        {
            var line = tensor(new float[] { 1, 3, 3, 1 });
            kernel = (outer(line, line) * (gain / 64)).reshape(1, 1, 4, 4).MoveToOuterDisposeScope();
        }

        // A constant of the architecture, not a part of its state.
        register_buffer(nameof(kernel), kernel, persistent: false);
        RegisterComponents();
    }

    /// <summary>Doubles grids: (N, C, H, W) to (N, C, 2 H, 2 W).</summary>
    public static BilinearResampling Doubling() => new("BilinearDoubling", isEnlarging: true, stride: 2, padding: 1, gain: 4);

    /// <summary>Halves grids: (N, C, H, W) to (N, C, H / 2, W / 2).</summary>
    public static BilinearResampling Halving() => new("BilinearHalving", isEnlarging: false, stride: 2, padding: 1, gain: 1);

    /// <summary>Smooths what a convolution with stride 2 is to halve: (N, C, H, W) to (N, C, H + 1, W + 1).</summary>
    internal static BilinearResampling BeforeHalving() => new("BilinearFilter", isEnlarging: false, stride: 1, padding: 2, gain: 1);

    /// <summary>Smooths what a transposed convolution with stride 2 has doubled, three of four pixels of which were zeros before: (N, C, H + 1, W + 1) to (N, C, H, W).</summary>
    internal static BilinearResampling AfterDoubling() => new("BilinearFilter", isEnlarging: false, stride: 1, padding: 1, gain: 4);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var channels = input.shape[1];
        var filters = kernel.to(input.dtype).expand(channels, 1, 4, 4);
        return isEnlarging
            ? functional.conv_transpose2d(input, filters, strides: [stride, stride], padding: [padding, padding], groups: channels)
            : functional.conv2d(input, filters, strides: [stride, stride], padding: [padding, padding], groups: channels);
    }
}
