using ArtGan.Torch;

namespace TorchSharp;

// Several tensors made one.
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

    /// <summary>Tensors laid end to end along a dimension.</summary>
    /// <param name="tensors">The tensors; other dimensions agree.</param>
    /// <param name="dim">Along which dimension.</param>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors laid side by side: along the second dimension, or the only one.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor hstack(params Tensor[] tensors) => Operators.hstack.Call(tensors);

    /// <summary>Tensors laid side by side: along the second dimension, or the only one.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor hstack(IList<Tensor> tensors) => Operators.hstack.Call(tensors.ToArray());

    /// <summary>Tensors laid one below the other: along the first dimension, vectors as rows.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor vstack(Tensor[] tensors) => Operators.vstack.Call(tensors);

    /// <summary>Tensors laid one below the other: along the first dimension, vectors as rows.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor vstack(IList<Tensor> tensors) => Operators.vstack.Call(tensors.ToArray());

    /// <summary>Tensors laid one behind the other: along the third dimension.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor dstack(params Tensor[] tensors) => Operators.dstack.Call(tensors);

    /// <summary>Tensors laid one behind the other: along the third dimension.</summary>
    /// <param name="tensors">The tensors.</param>
    public static Tensor dstack(IList<Tensor> tensors) => Operators.dstack.Call(tensors.ToArray());

    /// <summary>Tensors one after another along an existing dimension.</summary>
    /// <param name="tensors">Tensors that differ in that dimension only.</param>
    /// <param name="axis">Which dimension.</param>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);

    /// <inheritdoc cref="concatenate(IList{Tensor}, long)"/>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Vectors as columns, matrices side by side.</summary>
    /// <param name="tensors">Tensors with the same number of rows.</param>
    public static Tensor column_stack(params Tensor[] tensors) => Operators.column_stack.Call(tensors);

    /// <inheritdoc cref="column_stack(Tensor[])"/>
    public static Tensor column_stack(IList<Tensor> tensors) => Operators.column_stack.Call(tensors.ToArray());

    /// <summary>Matrices as blocks on the diagonal of one, zeros elsewhere.</summary>
    /// <param name="tensors">The matrices.</param>
    public static Tensor block_diag(params Tensor[] tensors) => Operators.block_diag.Call(tensors);

    /// <summary>Tensors brought to one shape by repeating dimensions of size 1; views.</summary>
    /// <param name="tensors">The tensors.</param>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Operators.broadcast_tensors.CallMany(tensors)!;
}
