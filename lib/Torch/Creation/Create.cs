using System.Runtime.InteropServices;
using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What the factories have in common.</summary>
    private static class Create
    {
        internal static Tensor Sized(Operator operation, long[] size, ScalarType? dtype, Device? device, bool requiresGrad) =>
            Marked(operation.Call(size, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requiresGrad);

        internal static Tensor Full(long[] size, Scalar value, ScalarType? dtype, Device? device, bool requiresGrad) =>
            Marked(Operators.full.Call(size, value, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requiresGrad);

        internal static Tensor Random(Operator plain, Operator seeded, long[] size, ScalarType? dtype, Device? device, bool requiresGrad, Generator? generator)
        {
            var type = dtype ?? get_default_dtype();
            var place = device ?? get_default_device();
            return Marked(
                generator is null
                    ? plain.Call(size, type, Argument.None, place)
                    : seeded.Call(size, generator, type, Argument.None, place),
                requiresGrad);
        }

        internal static Tensor Copy<T>(T[] values, long[] size, ScalarType type, ScalarType? dtype, Device? device, bool requiresGrad) where T : unmanaged
        {
            ArgumentNullException.ThrowIfNull(values);
            var count = size.Aggregate(1L, (product, length) => product * length);
            if (count != values.Length)
            {
                throw new ArgumentException($"{values.Length} values do not fill a tensor of shape [{string.Join(", ", size)}], which holds {count}.");
            }

            var result = Operators.empty_memory_format.Call(size, type, Argument.None, CPU);
            MemoryMarshal.AsBytes(values.AsSpan()).CopyTo(result.bytes);
            var target = device ?? get_default_device();
            var converted = result.to(dtype ?? type, target);
            if (!ReferenceEquals(converted, result))
            {
                result.Dispose();
            }

            return Marked(converted, requiresGrad);
        }

        internal static T[] Flatten<T>(T[,] values)
        {
            ArgumentNullException.ThrowIfNull(values);
            return [.. values.Cast<T>()];
        }

        internal static Tensor Marked(Tensor tensor, bool requiresGrad) => requiresGrad ? tensor.requires_grad_() : tensor;
    }
}
