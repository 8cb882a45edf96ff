namespace TorchSharp.Modules;

/// <summary>Transposed convolution of pictures (N, C, H, W), the data gradient of a convolution. Made by nn.ConvTranspose2d.</summary>
public sealed class ConvTranspose2d : Module<Tensor, Tensor>
{
    private readonly ConvolutionShape geometry;

    internal ConvTranspose2d(long in_channels, long out_channels, ConvolutionShape geometry, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(ConvTranspose2d))
    {
        this.geometry = geometry;
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        weight = new Parameter(empty([in_channels, out_channels / geometry.Groups, .. geometry.KernelSize], dtype, device));
        this.bias = bias ? new Parameter(empty([out_channels], dtype, device)) : null;
        init.AsPyTorch(weight, this.bias);
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), this.bias);
    }

    /// <summary>Channels going in.</summary>
    public long in_channels { get; }

    /// <summary>Channels coming out.</summary>
    public long out_channels { get; }

    /// <summary>(in channels, out channels / groups, kernel height, kernel width).</summary>
    public Parameter weight { get; }

    /// <summary>(out channels), or null.</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        functional.conv_transpose2d(input, weight, bias, geometry.Stride, geometry.Padding, geometry.OutputPadding, geometry.Dilation, geometry.Groups);
}
