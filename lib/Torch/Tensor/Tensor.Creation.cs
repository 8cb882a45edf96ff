namespace TorchSharp;

// New tensors made from one that is there; of its element type and on its device.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros in this shape.</summary>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros_like(this, dtype, device, requires_grad);

        /// <summary>Ones in this shape.</summary>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.ones_like(this, dtype, device, requires_grad);

        /// <summary>Unset memory in this shape.</summary>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty_like(this, dtype, device, requires_grad);

        /// <summary>Uniform random values in [0, 1) in this shape.</summary>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => torch.rand_like(this, dtype, device, requires_grad);

        /// <summary>Standard normal values in this shape.</summary>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.randn_like(this, dtype, device, requires_grad);

        /// <summary>One value in this shape.</summary>
        /// <param name="value">The value.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full_like(this, value, dtype, device, requires_grad);

        /// <summary>Zeros.</summary>
        /// <param name="sizes">Sizes of the dimensions.</param>
        public Tensor zeros(params long[] sizes) => torch.zeros(sizes, dtype, device);

        /// <summary>Zeros.</summary>
        /// <param name="size">Sizes of the dimensions.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Ones.</summary>
        /// <param name="sizes">Sizes of the dimensions.</param>
        public Tensor ones(params long[] sizes) => torch.ones(sizes, dtype, device);

        /// <summary>Unset memory.</summary>
        /// <param name="sizes">Sizes of the dimensions.</param>
        public Tensor empty(params long[] sizes) => torch.empty(sizes, dtype, device);

        /// <summary>Unset memory.</summary>
        /// <param name="size">Sizes of the dimensions.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>One value.</summary>
        /// <param name="sizes">Sizes of the dimensions.</param>
        /// <param name="value">The value.</param>
        public Tensor full(long[] sizes, Scalar value) => torch.full(sizes, value, dtype, device);

        /// <summary>One value.</summary>
        /// <param name="sizes">Sizes of the dimensions.</param>
        /// <param name="value">The value.</param>
        public Tensor full(ReadOnlySpan<long> sizes, Scalar value) => torch.full(sizes, value, dtype, device);

        /// <summary>One value.</summary>
        /// <param name="size">Sizes of the dimensions.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_full(ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
        /// <param name="rows">Rows.</param>
        /// <param name="columns">Columns.</param>
        public Tensor eye(long rows, long columns) => torch.eye(rows, columns, dtype, device);
    }
}
