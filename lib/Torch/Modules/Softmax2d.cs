namespace TorchSharp.Modules;

/// <summary>Softmax over the channels of each pixel. Made by nn.Softmax2d.</summary>
public sealed class Softmax2d : Module<Tensor, Tensor>
{
    internal Softmax2d()
        : base(nameof(Softmax2d))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.softmax2d(tensor);
}
