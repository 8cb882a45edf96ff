namespace TorchSharp.Modules;

/// <summary>Several dimensions made one. Made by nn.Flatten.</summary>
public sealed class Flatten : Module<Tensor, Tensor>
{
    private readonly long start_dim;
    private readonly long end_dim;

    internal Flatten(long start_dim, long end_dim)
        : base(nameof(Flatten))
    {
        this.start_dim = start_dim;
        this.end_dim = end_dim;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
}
