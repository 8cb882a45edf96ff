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
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), bias);
    }

    /// <summary>Scale of each channel, or null.</summary>
    public Parameter? weight { get; }

    /// <summary>Shift of each channel, or null.</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.group_norm(input, num_groups, weight, bias, eps);
}
