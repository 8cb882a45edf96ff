namespace TorchSharp.Modules;

/// <summary>A sequence with its end values repeated. Made by nn.ReplicationPad1d.</summary>
public sealed class ReplicationPad1d : Module<Tensor, Tensor>
{
    private readonly long[] padding;

    internal ReplicationPad1d(long[] padding)
        : base(nameof(ReplicationPad1d))
    {
        this.padding = padding;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, PaddingModes.Replicate);
}
