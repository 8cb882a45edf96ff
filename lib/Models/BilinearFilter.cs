namespace ArtGan.Models;

/// <summary>
/// The separable filter 1 3 3 1 around a convolution that changes the size itself, with zeros around (Karras et al. 2020,
/// arXiv:1912.04958).
/// </summary>
internal sealed class BilinearFilter : Module<Tensor, Tensor>
{
    private readonly Tensor kernel;
    private readonly long padding;

    private BilinearFilter(long padding, double gain) : base(nameof(BilinearFilter))
    {
        this.padding = padding;
        using (NewDisposeScope())
        {
            var line = tensor(new float[] { 1, 3, 3, 1 });
            kernel = (outer(line, line) * (gain / 64)).reshape(1, 1, 4, 4).MoveToOuterDisposeScope();
        }

        // A constant of the architecture, not a part of its state.
        register_buffer(nameof(kernel), kernel, persistent: false);
        RegisterComponents();
    }

    /// <summary>Smooths what a convolution with stride 2 is to halve: (N, C, H, W) to (N, C, H + 1, W + 1).</summary>
    internal static BilinearFilter BeforeHalving() => new(padding: 2, gain: 1);

    /// <summary>Smooths what a transposed convolution with stride 2 has doubled, three of four pixels of which were zeros before: (N, C, H + 1, W + 1) to (N, C, H, W).</summary>
    internal static BilinearFilter AfterDoubling() => new(padding: 1, gain: 4);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var channels = input.shape[1];
        return functional.conv2d(input, kernel.to(input.dtype).expand(channels, 1, 4, 4), padding: [padding, padding], groups: channels);
    }
}
