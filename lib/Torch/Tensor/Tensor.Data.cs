using ArtGan.Torch;
using TorchSharp.Utils;

namespace TorchSharp;

// The elements, seen from C#.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of the elements itself, no copy; valid while the tensor is held.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not on the processor or not contiguous.</exception>
        /// <exception cref="ArgumentException">As many bytes as the tensor holds were not given.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                var facts = Facts();
                if (facts.DeviceType != (int)DeviceType.CPU || facts.IsContiguous == 0 || facts.IsLazy != 0)
                {
                    throw new InvalidOperationException("The elements can be seen only on the processor, in order and as they are; call .cpu().contiguous(), and .resolve_conj() on conjugated numbers or .clone() on their parts, first.");
                }

                return facts.Bytes <= int.MaxValue
                    ? new Span<byte>((void*)Memory(), (int)facts.Bytes)
                    : throw new InvalidOperationException($"{facts.Bytes} bytes are more than a span holds; take parts with narrow().");
            }

            set
            {
                var target = bytes;
                if (value.Length != target.Length)
                {
                    throw new ArgumentException($"The tensor holds {target.Length} bytes, not {value.Length}.", nameof(value));
                }

                value.CopyTo(target);
                GC.KeepAlive(this);
            }
        }

        /// <summary>The elements as C# numbers; without a copy, unless they are on another device.</summary>
        /// <typeparam name="T">The C# type of the element type; ushort for brain floats, a pair of floats or Complex for complex numbers.</typeparam>
        /// <exception cref="ArgumentException">The element type is another.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            var facts = Facts();
            CheckType<T>((ScalarType)facts.ScalarType);
            return IsReadable(facts)
                ? new TensorAccessor<T>(this, isCopy: false)
                : new TensorAccessor<T>(Readable(), isCopy: true);
        }

        /// <summary>The one element of the tensor.</summary>
        /// <typeparam name="T">The C# type of the element type.</typeparam>
        /// <exception cref="ArgumentException">The element type is another, or there are several elements.</exception>
        public unsafe T item<T>() where T : unmanaged
        {
            var facts = Facts();
            if (facts.Elements != 1)
            {
                throw new ArgumentException($"item() needs a tensor with one element, not {facts.Elements}.");
            }

            CheckType<T>((ScalarType)facts.ScalarType);
            if (!IsReadable(facts))
            {
                using var here = Readable();
                return *(T*)here.Memory();
            }

            var value = *(T*)Memory();
            GC.KeepAlive(this);
            return value;
        }

        /// <summary>The one element of the tensor as a scalar.</summary>
        /// <exception cref="ArgumentException">There are several elements.</exception>
        public Scalar ToScalar()
        {
            var type = dtype;
            return type.IsComplex() ? to(ScalarType.ComplexFloat64).item<System.Numerics.Complex>()
                : type == ScalarType.Bool ? item<bool>()
                : type.IsIntegral() ? to(ScalarType.Int64).item<long>()
                : to(ScalarType.Float64).item<double>();
        }

        /// <summary>The address of the first element.</summary>
        internal nint Memory()
        {
            NativeCall.Check(NativeMethods.artgan_tensor_data(Handle, out var data));
            GC.KeepAlive(this);
            // Some of libtorch's derivatives are zeros without memory.
            return data != 0 || numel() == 0
                ? data
                : throw new InvalidOperationException("The tensor's zeros are not in memory; call clone() first.");
        }

        /// <summary>Whether the elements can be read where they are.</summary>
        private static bool IsReadable(in TensorFacts facts) => facts.DeviceType == (int)DeviceType.CPU && facts.IsLazy == 0;

        // On another device, or conjugated by a mark alone.
        private Tensor Readable()
        {
            using var silent = no_grad();
            return resolve_conj().resolve_neg().cpu().detach();
        }

        private static void CheckType<T>(ScalarType type) where T : unmanaged
        {
            if (ScalarTypes.Of<T>() != type)
            {
                throw new ArgumentException($"The elements are of type {type}, which {typeof(T).Name} cannot hold; convert with .to() first.");
            }
        }
    }
}
