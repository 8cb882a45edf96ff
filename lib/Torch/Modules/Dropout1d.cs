namespace TorchSharp.Modules;

/// <summary>Drops whole channels of (N, C, L) while training (Tompson et al., arXiv:1411.4280). Made by nn.Dropout1d.</summary>
public sealed class Dropout1d : Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal Dropout1d(double p, bool inplace)
        : base(nameof(Dropout1d))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.dropout1d(tensor, p, training, inplace);
}
