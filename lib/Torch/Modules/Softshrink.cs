namespace TorchSharp.Modules;

/// <summary>Values drawn towards zero. Made by nn.Softshrink.</summary>
public sealed class Softshrink : Module<Tensor, Tensor>
{
    private readonly double lambda;

    internal Softshrink(double lambda)
        : base(nameof(Softshrink))
    {
        this.lambda = lambda;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.softshrink(tensor, lambda);
}
