namespace TorchSharp.Modules;

/// <summary>The input itself. Made by nn.Identity.</summary>
public sealed class Identity : Module<Tensor, Tensor>
{
    internal Identity()
        : base(nameof(Identity))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => tensor;
}
