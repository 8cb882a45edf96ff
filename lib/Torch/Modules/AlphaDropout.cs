namespace TorchSharp.Modules;

/// <summary>Drops values and keeps mean and variance, for SELU (Klambauer et al., arXiv:1706.02515). Made by nn.AlphaDropout.</summary>
public sealed class AlphaDropout : Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal AlphaDropout(double p, bool inplace)
        : base(nameof(AlphaDropout))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.alpha_dropout(tensor, p, training, inplace);
}
