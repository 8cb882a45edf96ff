using ArtGan.Torch;

namespace TorchSharp;

// Tensors in the shape of another.
public static partial class torch
{
    /// <summary>Unset memory in another tensor's shape.</summary>
    /// <param name="input">The other tensor.</param>
    /// <param name="dtype">Element type; the other's by default.</param>
    /// <param name="device">Where; the other's by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        Create.RefuseNames(names);
        return Create.Marked(Operators.empty_like.Call(input, dtype, Argument.None, device), requires_grad);
    }

    /// <summary>Zeros in another tensor's shape.</summary>
    /// <param name="input">The other tensor.</param>
    /// <param name="dtype">Element type; the other's by default.</param>
    /// <param name="device">Where; the other's by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        Create.RefuseNames(names);
        return Create.Marked(Operators.zeros_like.Call(input, dtype, Argument.None, device), requires_grad);
    }

    /// <summary>Ones in another tensor's shape.</summary>
    /// <param name="input">The other tensor.</param>
    /// <param name="dtype">Element type; the other's by default.</param>
    /// <param name="device">Where; the other's by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        Create.RefuseNames(names);
        return Create.Marked(Operators.ones_like.Call(input, dtype, Argument.None, device), requires_grad);
    }

    /// <summary>One value in another tensor's shape.</summary>
    /// <param name="input">The other tensor.</param>
    /// <param name="value">The value.</param>
    /// <param name="dtype">Element type; the other's by default.</param>
    /// <param name="device">Where; the other's by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    /// <param name="names">Not supported; null.</param>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        Create.RefuseNames(names);
        return Create.Marked(Operators.full_like.Call(input, value, dtype, Argument.None, device), requires_grad);
    }

    /// <summary>Uniform random values in [0, 1) in another tensor's shape.</summary>
    /// <param name="input">The other tensor.</param>
    /// <param name="dtype">Element type; the other's by default.</param>
    /// <param name="device">Where; the other's by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Marked(Operators.rand_like.Call(input, dtype, Argument.None, device), requires_grad);

    /// <summary>Standard normal values in another tensor's shape.</summary>
    /// <param name="input">The other tensor.</param>
    /// <param name="dtype">Element type; the other's by default.</param>
    /// <param name="device">Where; the other's by default.</param>
    /// <param name="requires_grad">Whether operations on it are recorded.</param>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Marked(Operators.randn_like.Call(input, dtype, Argument.None, device), requires_grad);
}
