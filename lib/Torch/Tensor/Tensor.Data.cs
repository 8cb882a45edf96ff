using System.Runtime.CompilerServices;
using ArtGan.Torch;

namespace TorchSharp;

// The elements, seen from C#.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The memory of the elements itself, no copy; valid while the tensor is held.</summary>
        /// <exception cref="InvalidOperationException">The tensor is not on the processor or not contiguous.</exception>
        public unsafe Span<byte> bytes
        {
            get
            {
                var facts = Facts();
                if (facts.DeviceType != (int)DeviceType.CPU || facts.IsContiguous == 0)
                {
                    throw new InvalidOperationException("The elements can be seen only on the processor and in order; call .cpu().contiguous() first.");
                }

                NativeCall.Check(NativeMethods.artgan_tensor_data(Handle, out var data));
                return new Span<byte>((void*)data, checked((int)facts.Bytes));
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

        /// <summary>The elements as C# numbers, without a copy where the memory allows.</summary>
        /// <typeparam name="T">The C# type of the element type.</typeparam>
        /// <exception cref="ArgumentException">The element type is another.</exception>
        public TensorAccessor<T> data<T>() where T : unmanaged
        {
            CheckType<T>();
            var facts = Facts();
            var source = facts.DeviceType != (int)DeviceType.CPU || facts.IsContiguous == 0 ? detach().cpu().contiguous() : this;
            return new TensorAccessor<T>(source);
        }

        /// <summary>The one element of the tensor.</summary>
        /// <typeparam name="T">The C# type of the element type.</typeparam>
        /// <exception cref="ArgumentException">The element type is another, or there are several elements.</exception>
        public T item<T>() where T : unmanaged
        {
            if (numel() != 1)
            {
                throw new ArgumentException($"item() needs a tensor with one element, not {numel()}.");
            }

            return data<T>()[0];
        }

        /// <summary>The one element of the tensor as a scalar.</summary>
        public Scalar ToScalar() => is_floating_point() ? to(ScalarType.Float64).item<double>()
            : dtype == ScalarType.Bool ? item<bool>()
            : to(ScalarType.Int64).item<long>();

        /// <summary>The one element as a single.</summary>
        public float ToSingle() => to(ScalarType.Float32).item<float>();

        /// <summary>The one element as a double.</summary>
        public double ToDouble() => to(ScalarType.Float64).item<double>();

        /// <summary>The one element as an integer.</summary>
        public long ToInt64() => to(ScalarType.Int64).item<long>();

        /// <summary>The one element as an integer.</summary>
        public int ToInt32() => to(ScalarType.Int32).item<int>();

        private void CheckType<T>() where T : unmanaged
        {
            var matches = dtype switch
            {
                ScalarType.Byte => typeof(T) == typeof(byte),
                ScalarType.Int8 => typeof(T) == typeof(sbyte),
                ScalarType.Int16 => typeof(T) == typeof(short),
                ScalarType.Int32 => typeof(T) == typeof(int),
                ScalarType.Int64 => typeof(T) == typeof(long),
                ScalarType.Float16 => typeof(T) == typeof(Half),
                ScalarType.Float32 => typeof(T) == typeof(float),
                ScalarType.Float64 => typeof(T) == typeof(double),
                ScalarType.Bool => typeof(T) == typeof(bool),
                ScalarType.BFloat16 => typeof(T) == typeof(ushort),
                _ => Unsafe.SizeOf<T>() == element_size(),
            };
            if (!matches)
            {
                throw new ArgumentException($"The elements are of type {dtype}, which {typeof(T).Name} cannot hold; convert with .to() first.");
            }
        }
    }
}
