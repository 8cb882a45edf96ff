namespace TorchSharp.Modules;

/// <summary>Larger pictures. Made by nn.Upsample.</summary>
public sealed class Upsample : Module<Tensor, Tensor>
{
    private readonly long[]? size;
    private readonly double[]? scale_factor;
    private readonly UpsampleMode mode;
    private readonly bool? align_corners;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners)
        : base(nameof(Upsample))
    {
        this.size = size;
        this.scale_factor = scale_factor;
        this.mode = mode;
        this.align_corners = align_corners;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.interpolate(input, size, scale_factor, (InterpolationMode)mode, align_corners);
}
