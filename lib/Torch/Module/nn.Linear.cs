namespace TorchSharp;

// Linear layers and embeddings.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>x W^T + b over the last dimension.</summary>
        /// <param name="inputSize">Length going in.</param>
        /// <param name="outputSize">Length coming out.</param>
        /// <param name="hasBias">Add b.</param>
        /// <param name="device">Where; the processor by default.</param>
        /// <param name="dtype">Element type; float32 by default.</param>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>x W^T + b with given parameters.</summary>
        /// <param name="weight">(out, in).</param>
        /// <param name="bias">(out), or null.</param>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);

        /// <summary>A learned vector for each whole number.</summary>
        /// <param name="num_embeddings">How many numbers.</param>
        /// <param name="embedding_dims">Length of a vector.</param>
        /// <param name="padding_idx">A number whose vector starts as zeros and is not trained; negative counts from the end.</param>
        /// <param name="max_norm">Longer vectors are shortened to this when they are looked up.</param>
        /// <param name="norm_type">Which norm.</param>
        /// <param name="scale_grad_by_freq">Divide gradients by how often a number is in the batch.</param>
        /// <param name="sparse">Sparse gradients.</param>
        /// <param name="device">Where it is.</param>
        /// <param name="dtype">Element type.</param>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            new(num_embeddings, embedding_dims, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, device, dtype);
    }
}
