namespace TorchSharp.Modules;

/// <summary>Zeros around a picture: left, right, top, bottom. Made by nn.ZeroPad2d.</summary>
public sealed class ZeroPad2d : Module<Tensor, Tensor>
{
    private readonly long[] padding;

    internal ZeroPad2d(long[] padding)
        : base(nameof(ZeroPad2d))
    {
        this.padding = padding;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding);
}
