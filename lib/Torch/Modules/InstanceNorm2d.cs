namespace TorchSharp.Modules;

/// <summary>Normalisation of each channel of each picture (Ulyanov et al., arXiv:1607.08022). Made by nn.InstanceNorm2d.</summary>
public sealed class InstanceNorm2d : Module<Tensor, Tensor>
{
    private readonly double eps;

    internal InstanceNorm2d(long num_features, double eps, bool affine, Device? device, ScalarType? dtype)
        : base(nameof(InstanceNorm2d))
    {
        this.eps = eps;
        weight = affine ? new Parameter(ones([num_features], dtype, device)) : null;
        bias = affine ? new Parameter(zeros([num_features], dtype, device)) : null;
        register_parameter(nameof(weight), weight);
        register_parameter(nameof(bias), bias);
    }

    /// <summary>Scale of each channel, or null.</summary>
    public Parameter? weight { get; }

    /// <summary>Shift of each channel, or null.</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.instance_norm(input, weight: weight, bias: bias, eps: eps);
}
