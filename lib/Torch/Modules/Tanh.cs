namespace TorchSharp.Modules;

/// <summary>Hyperbolic tangent. Made by nn.Tanh.</summary>
public sealed class Tanh : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Tanh(bool inplace)
        : base(nameof(Tanh))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.tanh(tensor, inplace);
}
