namespace TorchSharp.Modules;

/// <summary>Logistic function of straight pieces. Made by nn.Hardsigmoid.</summary>
public sealed class Hardsigmoid : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal Hardsigmoid(bool inplace)
        : base(nameof(Hardsigmoid))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.hardsigmoid(tensor, inplace);
}
