namespace TorchSharp.Modules;

/// <summary>Values below zero become zero. Made by nn.ReLU.</summary>
public sealed class ReLU : Module<Tensor, Tensor>
{
    private readonly bool inplace;

    internal ReLU(bool inplace)
        : base(nameof(ReLU))
    {
        this.inplace = inplace;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.relu(tensor, inplace);
}
