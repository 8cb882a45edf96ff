namespace ArtGan.Torch;

/// <summary>
/// Layers under spectral normalisation, which bounds how steep a discriminator can be (Miyato et al.,
/// arXiv:1802.05957). They start, train and store their state as torch.nn.utils.spectral_norm around PyTorch's layers.
/// </summary>
/// <remarks>Arguments are those of the layers in torch.nn, options of the normalisation last.</remarks>
public static class SpectralNorm
{
    /// <summary>A linear layer: (..., inputSize) to (..., outputSize).</summary>
    /// <param name="inputSize">Length of the last dimension going in.</param>
    /// <param name="outputSize">Length of the last dimension coming out.</param>
    /// <param name="hasBias">Whether something is added.</param>
    /// <param name="options">How often to iterate; null takes PyTorch's settings.</param>
    /// <exception cref="UserException">A setting is out of its range.</exception>
    public static SpectralNormLayer Linear(long inputSize, long outputSize, bool hasBias = true, SpectralNormOptions? options = null) =>
        new(nn.Linear(inputSize, outputSize, hasBias), 0, options ?? new SpectralNormOptions(), (input, weight, bias) => functional.linear(input, weight, bias));

    /// <summary>A convolution: (N, in_channels, H, W) to (N, out_channels, H', W').</summary>
    /// <param name="in_channels">Channels going in.</param>
    /// <param name="out_channels">Channels coming out.</param>
    /// <param name="kernel_size">Side of the kernel.</param>
    /// <param name="stride">Pixels between windows.</param>
    /// <param name="padding">Zeros around.</param>
    /// <param name="dilation">Pixels between the kernel's elements.</param>
    /// <param name="groups">Groups of channels, each apart.</param>
    /// <param name="bias">Whether something is added.</param>
    /// <param name="options">How often to iterate; null takes PyTorch's settings.</param>
    /// <exception cref="UserException">A setting is out of its range.</exception>
    public static SpectralNormLayer Conv2d(
        long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, long groups = 1, bool bias = true, SpectralNormOptions? options = null) =>
        new(nn.Conv2d(in_channels, out_channels, kernel_size, stride, padding, dilation, groups: groups, bias: bias), 0, options ?? new SpectralNormOptions(),
            (input, weight, added) => functional.conv2d(input, weight, added, [stride, stride], [padding, padding], [dilation, dilation], groups));

    /// <summary>A transposed convolution: (N, in_channels, H, W) to (N, out_channels, H', W').</summary>
    /// <param name="in_channels">Channels going in.</param>
    /// <param name="out_channels">Channels coming out.</param>
    /// <param name="kernel_size">Side of the kernel.</param>
    /// <param name="stride">Pixels between windows of the output.</param>
    /// <param name="padding">Pixels cut off around.</param>
    /// <param name="output_padding">Pixels added at one side.</param>
    /// <param name="dilation">Pixels between the kernel's elements.</param>
    /// <param name="groups">Groups of channels, each apart.</param>
    /// <param name="bias">Whether something is added.</param>
    /// <param name="options">How often to iterate; null takes PyTorch's settings.</param>
    /// <exception cref="UserException">A setting is out of its range.</exception>
    public static SpectralNormLayer ConvTranspose2d(
        long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, long groups = 1, bool bias = true, SpectralNormOptions? options = null) =>
        new(nn.ConvTranspose2d(in_channels, out_channels, kernel_size, stride, padding, output_padding, dilation, groups: groups, bias: bias), 1, options ?? new SpectralNormOptions(),
            (input, weight, added) => functional.conv_transpose2d(input, weight, added, [stride, stride], [padding, padding], [output_padding, output_padding], [dilation, dilation], groups));
}
