namespace TorchSharp.Modules;

/// <summary>Rectifier cut off at 6. Made by nn.ReLU6.</summary>
public sealed class ReLU6 : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal ReLU6(bool inplace)
        : base(nameof(ReLU6))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.relu6(tensor, inplace);
}
