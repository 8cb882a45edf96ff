namespace TorchSharp.Modules;

/// <summary>A picture with its border repeated: left, right, top, bottom. Made by nn.ReplicationPad2d.</summary>
public sealed class ReplicationPad2d : Module<Tensor, Tensor>
{
    private readonly long[] padding;

    internal ReplicationPad2d(long[] padding)
        : base(nameof(ReplicationPad2d))
    {
        this.padding = padding;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, PaddingModes.Replicate);
}
