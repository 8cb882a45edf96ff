namespace TorchSharp.Modules;

/// <summary>Larger pictures. Made by nn.Upsample.</summary>
public sealed class Upsample : Module<Tensor, Tensor>
{
    private readonly long[]? size;
    private readonly double[]? scale_factor;
    private readonly UpsampleMode mode;
    private readonly bool? align_corners;
    private readonly bool recompute_scale_factor;

    internal Upsample(long[]? size, double[]? scale_factor, UpsampleMode mode, bool? align_corners, bool recompute_scale_factor)
        : base(nameof(Upsample))
    {
        this.size = size;
        this.scale_factor = scale_factor;
        this.mode = mode;
        this.align_corners = align_corners;
        this.recompute_scale_factor = recompute_scale_factor;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.interpolate(input, size, scale_factor, (InterpolationMode)mode, align_corners, recompute_scale_factor);
}
