namespace TorchSharp.Modules;

/// <summary>Drops single values while training (Srivastava et al., 2014). Made by nn.Dropout.</summary>
public sealed class Dropout : Module<Tensor, Tensor>
{
    private readonly double p;
    private readonly bool inplace;

    internal Dropout(double p, bool inplace)
        : base(nameof(Dropout))
    {
        this.p = p;
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.dropout(tensor, p, training, inplace);
}
