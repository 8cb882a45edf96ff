namespace TorchSharp.Modules;

/// <summary>What the convolution layers share: channels, geometry and parameters.</summary>
public abstract class Convolution : Module<Tensor, Tensor>
{
    internal Convolution(string name, long in_channels, long out_channels, long[] weightChannels, ConvolutionShape geometry, bool bias, Device? device, ScalarType? dtype)
        : base(name)
    {
        Geometry = geometry;
        this.in_channels = in_channels;
        this.out_channels = out_channels;
        weight = new Parameter(empty([.. weightChannels, .. geometry.KernelSize], dtype, device));
        this.bias = bias ? new Parameter(empty([out_channels], dtype, device)) : null;
        init.AsPyTorch(weight, this.bias);
    }

    /// <summary>Channels going in.</summary>
    public long in_channels { get; }

    /// <summary>Channels coming out.</summary>
    public long out_channels { get; }

    /// <summary>The kernels: two dimensions of channels, kernel height, kernel width.</summary>
    public Parameter weight { get; set => field = Registered(nameof(weight), value)!; }

    /// <summary>(out channels), or null.</summary>
    public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

    private protected ConvolutionShape Geometry { get; }
}
