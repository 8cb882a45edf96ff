namespace TorchSharp.Modules;

/// <summary>Normalisation of groups of channels (Wu and He, arXiv:1803.08494). Made by nn.GroupNorm.</summary>
public sealed class GroupNorm : Module<Tensor, Tensor>
{
    private readonly long num_groups;
    private readonly double eps;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, Device? device, ScalarType? dtype)
        : base(nameof(GroupNorm))
    {
        this.num_groups = num_groups;
        this.eps = eps;
        weight = affine ? new Parameter(ones([num_channels], dtype, device)) : null;
        bias = affine ? new Parameter(zeros([num_channels], dtype, device)) : null;
    }

    /// <summary>Scale of each channel, or null.</summary>
    public Parameter? weight { get; set => field = Registered(nameof(weight), value); }

    /// <summary>Shift of each channel, or null.</summary>
    public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.group_norm(tensor, num_groups, weight, bias, eps);
}
