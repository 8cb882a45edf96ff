namespace TorchSharp.Modules;

/// <summary>x times the normal distribution function (Hendrycks and Gimpel, arXiv:1606.08415). Made by nn.GELU.</summary>
public sealed partial class GELU : Module<Tensor, Tensor>
{
    private readonly Approximate approximate;
    private readonly bool inplace;

    internal GELU(Approximate approximate, bool inplace)
        : base(nameof(GELU))
    {
        this.approximate = approximate;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.gelu(tensor, approximate, inplace);
}
