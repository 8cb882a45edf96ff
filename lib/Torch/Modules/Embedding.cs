namespace TorchSharp.Modules;

/// <summary>A learned vector for each whole number. Made by nn.Embedding.</summary>
public sealed class Embedding : Module<Tensor, Tensor>
{
    internal Embedding(long num_embeddings, long embedding_dims, Device? device, ScalarType? dtype)
        : base(nameof(Embedding))
    {
        weight = new Parameter(empty([num_embeddings, embedding_dims], dtype, device).normal_());
        register_parameter(nameof(weight), weight);
    }

    /// <summary>(numbers, length of a vector).</summary>
    public Parameter weight { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => ArtGan.Torch.Operators.embedding.Call(weight, input);
}
