using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// A tensor of libtorch. Memory needs no care: a tensor nobody holds is collected, and the collector is made to
    /// run before such tensors weigh much (see <see cref="TensorMemory"/>). <see cref="Dispose()"/> and dispose scopes give memory back at once.
    /// </summary>
    /// <remarks>A tensor is used by one thread at a time.</remarks>
    public partial class Tensor : IDisposable
    {
        private nint handle;
        private readonly long ownBytes;
        private DisposeScope? scope;

        /// <summary>Takes over a reference that the bridge gave.</summary>
        /// <param name="handle">The reference.</param>
        /// <param name="bytes">Bytes of storage that this tensor alone owns; 0 for a view.</param>
        internal Tensor(nint handle, long bytes = 0)
        {
            this.handle = handle != 0 ? handle : throw new ArgumentException("No tensor came over the bridge.", nameof(handle));
            ownBytes = bytes;
            scope = DisposeScope.Current;
            scope?.Add(this);
            TensorMemory.Add(bytes);
            TensorCollector.Notice();
        }

        /// <summary>Gives the memory back when nobody holds the tensor.</summary>
        ~Tensor() => Release();

        /// <summary>libtorch's address of the tensor.</summary>
        /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
        public nint Handle => handle != 0 ? handle : throw new ObjectDisposedException(nameof(Tensor), "The tensor was disposed, by Dispose or by a dispose scope that ended; keep it with MoveToOuterDisposeScope.");

        /// <summary>Whether the tensor was disposed.</summary>
        public bool IsInvalid => handle == 0;

        /// <summary>Element type.</summary>
        public ScalarType dtype => (ScalarType)Facts().ScalarType;

        /// <summary>Where the elements are.</summary>
        public Device device
        {
            get
            {
                var facts = Facts();
                return facts.DeviceType == (int)DeviceType.CPU ? CPU : new Device((DeviceType)facts.DeviceType, facts.DeviceIndex);
            }
        }

        /// <summary>Sizes of the dimensions.</summary>
        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Facts().Dimensions];
                fixed (long* first = sizes)
                {
                    NativeCall.Check(NativeMethods.artgan_tensor_sizes(Handle, first));
                }

                GC.KeepAlive(this);
                return sizes;
            }
        }

        /// <summary>Number of dimensions.</summary>
        public long ndim => Facts().Dimensions;

        /// <summary>Number of elements.</summary>
        public long NumberOfElements => Facts().Elements;

        /// <summary>Whether gradients do not flow through this tensor to others.</summary>
        public bool is_leaf => Facts().IsLeaf != 0;

        /// <summary>Sizes of the dimensions.</summary>
        public long[] size() => shape;

        /// <summary>Size of one dimension.</summary>
        /// <param name="dim">The dimension; negative counts from the end.</param>
        public long size(int dim)
        {
            var sizes = shape;
            var place = dim < 0 ? dim + sizes.Length : dim;
            return place >= 0 && place < sizes.Length
                ? sizes[place]
                : throw new ArgumentOutOfRangeException(nameof(dim), dim, $"A tensor of {sizes.Length} dimensions has no dimension {dim}.");
        }

        /// <summary>Steps between neighbours in each dimension, in elements.</summary>
        public unsafe long[] stride()
        {
            var strides = new long[Facts().Dimensions];
            fixed (long* first = strides)
            {
                NativeCall.Check(NativeMethods.artgan_tensor_strides(Handle, first));
            }

            GC.KeepAlive(this);
            return strides;
        }

        /// <summary>Number of dimensions.</summary>
        public long dim() => Facts().Dimensions;

        /// <summary>Number of elements.</summary>
        public long numel() => Facts().Elements;

        /// <summary>Bytes of one element.</summary>
        public long element_size() => ElementSize(dtype);

        /// <summary>Whether the elements lie in memory in the order of their indices.</summary>
        public bool is_contiguous() => Facts().IsContiguous != 0;

        /// <summary>Whether the elements are floating-point numbers.</summary>
        public bool is_floating_point() => dtype is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

        /// <summary>Gives the memory back now.</summary>
        public void Dispose()
        {
            Dispose(disposing: true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Gives the memory back.</summary>
        /// <param name="disposing">Whether called by the user rather than by the collector.</param>
        protected virtual void Dispose(bool disposing)
        {
            if (disposing)
            {
                scope?.Remove(this);
                scope = null;
            }

            Release();
        }

        /// <summary>Keeps the tensor beyond all dispose scopes.</summary>
        public Tensor DetachFromDisposeScope()
        {
            scope?.Remove(this);
            scope = null;
            return this;
        }

        /// <summary>Hands the tensor to the scope around the one it belongs to.</summary>
        public Tensor MoveToOuterDisposeScope() => MoveTo(scope?.Outer);

        /// <summary>Hands the tensor to another scope.</summary>
        /// <param name="other">The scope.</param>
        public Tensor MoveToOtherDisposeScope(DisposeScope other) => MoveTo(other);

        /// <summary>Hands the tensor to the scope of another tensor.</summary>
        /// <param name="other">That tensor.</param>
        public Tensor MoveToOtherDisposeScope(Tensor other)
        {
            ArgumentNullException.ThrowIfNull(other);
            return MoveTo(other.scope);
        }

        internal static long ElementSize(ScalarType type) => type switch
        {
            ScalarType.Byte or ScalarType.Int8 or ScalarType.Bool => 1,
            ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
            ScalarType.Int32 or ScalarType.Float32 => 4,
            ScalarType.Int64 or ScalarType.Float64 or ScalarType.ComplexFloat32 => 8,
            ScalarType.ComplexFloat64 => 16,
            _ => throw new NotSupportedException($"Elements of type {type} are not known here."),
        };

        internal DisposeScope? Scope => scope;

        /// <summary>Where the scope keeps this tensor.</summary>
        internal int PlaceInScope { get; set; }

        /// <summary>The scope has ended or let go: it no longer owns this tensor.</summary>
        internal void ForgetScope() => scope = null;

        internal Tensor MoveTo(DisposeScope? target)
        {
            scope?.Remove(this);
            scope = target;
            target?.Add(this);
            return this;
        }

        /// <summary>Another owner of the same native tensor.</summary>
        internal nint Share()
        {
            NativeCall.Check(NativeMethods.artgan_tensor_share(Handle, out var shared));
            GC.KeepAlive(this);
            return shared;
        }

        /// <summary>Takes the place of another tensor's memory, as a leaf; whoever holds this object sees the change.</summary>
        internal void Become(Tensor other)
        {
            var trained = requires_grad;
            using var leaf = other.detach();
            var shared = leaf.Share();
            NativeMethods.artgan_tensor_release(Interlocked.Exchange(ref handle, shared));
            requires_grad = trained;
        }

        /// <summary>Forgets the gradient.</summary>
        internal void ClearGradient(bool drop)
        {
            if (drop)
            {
                grad = null;
                return;
            }

            using var silent = no_grad();
            using var gradient = grad;
            gradient?.zero_();
        }

        internal TensorFacts Facts()
        {
            NativeCall.Check(NativeMethods.artgan_tensor_facts(Handle, out var facts), "tensor");
            GC.KeepAlive(this);
            return facts;
        }

        private void Release()
        {
            var held = Interlocked.Exchange(ref handle, 0);
            if (held != 0)
            {
                NativeMethods.artgan_tensor_release(held);
                TensorMemory.Remove(ownBytes);
            }
        }
    }
}
