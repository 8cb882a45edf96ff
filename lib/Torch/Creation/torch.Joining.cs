using ArtGan.Torch;

namespace TorchSharp;

// Several tensors made one, and functions that TorchSharp offers on torch as well as on the tensor.
public static partial class torch
{
    /// <summary>Tensors laid end to end along a dimension.</summary>
    /// <param name="tensors">The tensors; other dimensions agree.</param>
    /// <param name="dim">Along which dimension.</param>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Operators.cat.Call(tensors.ToArray(), dim);

    /// <summary>Tensors laid end to end along a dimension.</summary>
    /// <param name="tensors">The tensors; other dimensions agree.</param>
    /// <param name="dim">Along which dimension.</param>
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Operators.cat.Call(tensors, dim);

    /// <summary>Tensors laid end to end along a dimension.</summary>
    /// <param name="tensors">The tensors; other dimensions agree.</param>
    /// <param name="dim">Along which dimension.</param>
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors.ToArray(), dim);

    /// <summary>Tensors of one shape as slices of a new dimension.</summary>
    /// <param name="tensors">The tensors.</param>
    /// <param name="dim">The new dimension.</param>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Operators.stack.Call(tensors.ToArray(), dim);

    /// <summary>Sums of products in Einstein's notation.</summary>
    /// <param name="equation">For example <c>bij,bjk->bik</c>.</param>
    /// <param name="tensors">The factors.</param>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Operators.einsum.Call(equation, tensors);

    /// <summary>One tensor where the condition is true, the other elsewhere.</summary>
    /// <param name="condition">Truth values.</param>
    /// <param name="x">One.</param>
    /// <param name="y">The other.</param>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Operators.where_self.Call(condition, x, y);

    /// <summary>Indices of what is not zero, one tensor a dimension.</summary>
    /// <param name="condition">The tensor.</param>
    public static Tensor[] where(Tensor condition) => Operators.where.CallMany(condition)!;

    /// <summary>Matrix product with batching as in NumPy.</summary>
    /// <param name="input">Left factor.</param>
    /// <param name="target">Right factor.</param>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <summary>Sum of all.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sum(Tensor input) => input.sum();

    /// <summary>Mean of all.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor mean(Tensor input) => input.mean();

    /// <summary>Absolute values.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>e to the power of each value.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>Natural logarithms.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>Square roots.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>Hyperbolic tangents.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>Logistic function.</summary>
    /// <param name="input">The tensor.</param>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>The greater of both, element by element.</summary>
    /// <param name="input">One.</param>
    /// <param name="other">The other.</param>
    public static Tensor maximum(Tensor input, Tensor other) => input.maximum(other);

    /// <summary>The smaller of both, element by element.</summary>
    /// <param name="input">One.</param>
    /// <param name="other">The other.</param>
    public static Tensor minimum(Tensor input, Tensor other) => input.minimum(other);
}
