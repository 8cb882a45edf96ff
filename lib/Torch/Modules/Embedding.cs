using ArtGan.Torch;

namespace TorchSharp.Modules;

/// <summary>A learned vector for each whole number. Made by nn.Embedding.</summary>
public sealed class Embedding : Module<Tensor, Tensor>
{
    // What libtorch takes for: no number is left out of training.
    private const long NoPadding = -1;

    private readonly long padding_idx;
    private readonly double? max_norm;
    private readonly double norm_type;
    private readonly bool scale_grad_by_freq;
    private readonly bool sparse;

    internal Embedding(long num_embeddings, long embedding_dims, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse, Device? device, ScalarType? dtype)
        : base(nameof(Embedding))
    {
        if (padding_idx is { } place && (place < -num_embeddings || place >= num_embeddings))
        {
            throw new ArgumentOutOfRangeException(nameof(padding_idx), place, $"padding_idx must be one of the {num_embeddings} numbers.");
        }

        this.padding_idx = padding_idx is { } number ? (number + num_embeddings) % num_embeddings : NoPadding;
        this.max_norm = max_norm;
        this.norm_type = norm_type;
        this.scale_grad_by_freq = scale_grad_by_freq;
        this.sparse = sparse;
        var vectors = empty([num_embeddings, embedding_dims], dtype, device).normal_();
        if (padding_idx is not null)
        {
            vectors[this.padding_idx].zero_();
        }

        weight = new Parameter(vectors);
    }

    /// <summary>(numbers, length of a vector).</summary>
    public Parameter weight { get; set => field = Registered(nameof(weight), value)!; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        if (max_norm is { } length)
        {
            using var silent = no_grad();
            Operators.embedding_renorm_.CallInPlace(weight, weight, input.contiguous(), length, norm_type);
        }

        return Operators.embedding.Call(weight, input, padding_idx, scale_grad_by_freq, sparse);
    }
}
