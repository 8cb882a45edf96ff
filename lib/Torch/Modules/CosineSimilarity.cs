namespace TorchSharp.Modules;

/// <summary>Cosine of the angle between vectors along a dimension. Made by nn.CosineSimilarity.</summary>
public sealed class CosineSimilarity : Module<Tensor, Tensor, Tensor>
{
    private readonly long dim;
    private readonly double eps;

    internal CosineSimilarity(long dim, double eps)
        : base(nameof(CosineSimilarity))
    {
        this.dim = dim;
        this.eps = eps;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.cosine_similarity(input1, input2, dim, eps);
}
