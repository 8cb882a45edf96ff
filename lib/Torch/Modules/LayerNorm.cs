namespace TorchSharp.Modules;

/// <summary>Normalisation over the last dimensions (Ba et al., arXiv:1607.06450). Made by nn.LayerNorm.</summary>
public sealed class LayerNorm : Module<Tensor, Tensor>
{
    private readonly long[] normalized_shape;
    private readonly double eps;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(LayerNorm))
    {
        this.normalized_shape = normalized_shape;
        this.eps = eps;
        weight = elementwise_affine ? new Parameter(ones(normalized_shape, dtype, device)) : null;
        this.bias = elementwise_affine && bias ? new Parameter(zeros(normalized_shape, dtype, device)) : null;
    }

    /// <summary>Scale of each element, or null.</summary>
    public Parameter? weight { get; set => field = Registered(nameof(weight), value); }

    /// <summary>Shift of each element, or null.</summary>
    public Parameter? bias { get; set => field = Registered(nameof(bias), value); }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.layer_norm(tensor, normalized_shape, weight, bias, eps);
}
