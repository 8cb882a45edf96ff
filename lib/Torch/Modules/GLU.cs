namespace TorchSharp.Modules;

/// <summary>One half of a dimension times the logistic function of the other (Dauphin et al., arXiv:1612.08083). Made by nn.GLU.</summary>
public sealed class GLU : Module<Tensor, Tensor>
{
    private readonly long dim;

    internal GLU(long dim)
        : base(nameof(GLU))
    {
        this.dim = dim;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor tensor) => functional.glu(tensor, dim);
}
