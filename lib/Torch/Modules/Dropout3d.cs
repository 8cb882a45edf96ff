namespace TorchSharp.Modules;

/// <summary>Drops whole channels of (N, C, D, H, W) while training (Tompson et al., arXiv:1411.4280). Made by nn.Dropout3d.</summary>
public sealed class Dropout3d : Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal Dropout3d(double p, bool inplace)
        : base(nameof(Dropout3d))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.dropout3d(input, p, training, inplace);
}
