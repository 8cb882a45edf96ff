namespace TorchSharp.Modules;

/// <summary>Self-normalising exponential unit (Klambauer et al., arXiv:1706.02515). Made by nn.SELU.</summary>
public sealed class SELU : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal SELU(bool inplace)
        : base(nameof(SELU))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.selu(tensor, inplace);
}
