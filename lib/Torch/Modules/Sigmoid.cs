namespace TorchSharp.Modules;

/// <summary>Logistic function. Made by nn.Sigmoid.</summary>
public sealed class Sigmoid : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Sigmoid(bool inplace)
        : base(nameof(Sigmoid))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.sigmoid(tensor, inplace);
}
