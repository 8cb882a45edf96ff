using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What the factories have in common.</summary>
    private static class Create
    {
        internal static Tensor Sized(Operator operation, long[] size, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
        {
            RefuseNames(names);
            return Marked(operation.Call(size, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requiresGrad);
        }

        internal static Tensor Full(long[] size, Scalar value, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names)
        {
            RefuseNames(names);
            ArgumentNullException.ThrowIfNull(value);
            if (value.Type.IsComplex())
            {
                return Marked(tensor(value.ToComplexFloat64(), dtype, device).expand(size).clone(), requiresGrad);
            }

            return Marked(Operators.full.Call(size, value, dtype ?? get_default_dtype(), Argument.None, device ?? get_default_device()), requiresGrad);
        }

        internal static Tensor Random(Operator plain, Operator seeded, long[] size, ScalarType? dtype, Device? device, bool requiresGrad, Generator? generator, string[]? names)
        {
            RefuseNames(names);
            var type = dtype ?? get_default_dtype();
            var place = device ?? get_default_device();
            return Marked(
                generator is null
                    ? plain.Call(size, type, Argument.None, place)
                    : seeded.Call(size, generator, type, Argument.None, place),
                requiresGrad);
        }

        internal static Tensor Scalar<T>(T value, ScalarType? dtype, Device? device, bool requiresGrad) where T : unmanaged =>
            Copy([value], [], dtype, device, requiresGrad, null);

        internal static Tensor Vector<T>(IList<T> values, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names) where T : unmanaged
        {
            ArgumentNullException.ThrowIfNull(values);
            return Shaped(values, [values.Count], dtype, device, requiresGrad, names);
        }

        internal static Tensor Shaped<T>(IList<T> values, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names) where T : unmanaged
        {
            ArgumentNullException.ThrowIfNull(values);
            ReadOnlySpan<T> elements = values switch
            {
                T[] array => array,
                List<T> list => CollectionsMarshal.AsSpan(list),
                _ => values.ToArray(),
            };
            return Copy(elements, size, dtype, device, requiresGrad, names);
        }

        /// <summary>From an array of several dimensions, which C# lays out as libtorch does.</summary>
        internal static Tensor Grid<T>(Array values, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names) where T : unmanaged
        {
            ArgumentNullException.ThrowIfNull(values);
            long[] size = [.. Enumerable.Range(0, values.Rank).Select(values.GetLongLength)];
            ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(values));
            return Copy<T>(MemoryMarshal.CreateSpan(ref first, values.Length), size, dtype, device, requiresGrad, names);
        }

        internal static Tensor Copy<T>(ReadOnlySpan<T> values, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requiresGrad, string[]? names) where T : unmanaged
        {
            RefuseNames(names);
            var shape = size.ToArray();
            var count = shape.Aggregate(1L, (product, length) => product * length);
            if (count != values.Length)
            {
                throw new ArgumentException($"{values.Length} values do not fill a tensor of shape [{string.Join(", ", shape)}], which holds {count}.");
            }

            var type = ScalarTypes.Of<T>();
            var result = Operators.empty_memory_format.Call(shape, type, Argument.None, CPU);
            MemoryMarshal.AsBytes(values).CopyTo(result.bytes);
            var converted = result.to(dtype ?? type, device ?? get_default_device());
            if (!ReferenceEquals(converted, result))
            {
                result.Dispose();
            }

            return Marked(converted, requiresGrad);
        }

        internal static Tensor Marked(Tensor tensor, bool requiresGrad) => requiresGrad ? tensor.requires_grad_() : tensor;

        internal static void RefuseNames(string[]? names)
        {
            if (names is not null)
            {
                throw new NotSupportedException("Dimensions have no names here; leave out the names and count the dimensions.");
            }
        }
    }
}
