namespace TorchSharp.Modules;

/// <summary>Drops whole channels while training (Tompson et al., arXiv:1411.4280). Made by nn.Dropout2d.</summary>
public sealed class Dropout2d : Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal Dropout2d(double p, bool inplace)
        : base(nameof(Dropout2d))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.dropout2d(input, p, training, inplace);
}
