namespace TorchSharp.Modules;

/// <summary>Zero within a band around zero. Made by nn.Hardshrink.</summary>
public sealed class Hardshrink : Module<Tensor, Tensor>
{
    private readonly double lambda;

    internal Hardshrink(double lambda)
        : base(nameof(Hardshrink))
    {
        this.lambda = lambda;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.hardshrink(tensor, lambda);
}
