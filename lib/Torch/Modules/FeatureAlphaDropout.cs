namespace TorchSharp.Modules;

/// <summary>Drops whole channels and keeps mean and variance, for SELU. Made by nn.FeatureAlphaDropout.</summary>
public sealed class FeatureAlphaDropout : Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal FeatureAlphaDropout(double p, bool inplace)
        : base(nameof(FeatureAlphaDropout))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.feature_alpha_dropout(input, p, training, inplace);
}
