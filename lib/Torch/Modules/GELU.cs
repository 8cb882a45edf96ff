namespace TorchSharp.Modules;

/// <summary>x times the normal distribution function. Made by nn.GELU.</summary>
public sealed partial class GELU : Module<Tensor, Tensor>
{
    internal GELU()
        : base(nameof(GELU))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.gelu(input);
}
