namespace TorchSharp;

// New tensors of this one's element type and device, with one number a dimension.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros.</summary>
        /// <param name="size">Sizes of the dimensions.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Zeros.</summary>
        /// <param name="size">Size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(new[] { size }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Zeros.</summary>
        /// <param name="rows">Rows.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(new[] { rows, columns }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Zeros.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_zeros(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(new[] { dim0, dim1, dim2 }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Zeros.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="dim3">Fourth size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_zeros(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.zeros(new[] { dim0, dim1, dim2, dim3 }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Ones.</summary>
        /// <param name="size">Size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(new[] { size }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Ones.</summary>
        /// <param name="rows">Rows.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(new[] { rows, columns }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Ones.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_ones(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(new[] { dim0, dim1, dim2 }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Ones.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="dim3">Fourth size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_ones(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.ones(new[] { dim0, dim1, dim2, dim3 }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Unset memory.</summary>
        /// <param name="size">Sizes of the dimensions.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(size, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Unset memory.</summary>
        /// <param name="size">Size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(new[] { size }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Unset memory.</summary>
        /// <param name="rows">Rows.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(new[] { rows, columns }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Unset memory.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_empty(long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(new[] { dim0, dim1, dim2 }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>Unset memory.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="dim3">Fourth size.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_empty(long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.empty(new[] { dim0, dim1, dim2, dim3 }, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>One value everywhere.</summary>
        /// <param name="size">Sizes of the dimensions.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(size, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>One value everywhere.</summary>
        /// <param name="size">Size.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(new[] { size }, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>One value everywhere.</summary>
        /// <param name="rows">Rows.</param>
        /// <param name="columns">Columns.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_full(long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(new[] { rows, columns }, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>One value everywhere.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_full(long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(new[] { dim0, dim1, dim2 }, value, dtype ?? this.dtype, device ?? this.device, requires_grad);

        /// <summary>One value everywhere.</summary>
        /// <param name="dim0">First size.</param>
        /// <param name="dim1">Second size.</param>
        /// <param name="dim2">Third size.</param>
        /// <param name="dim3">Fourth size.</param>
        /// <param name="value">The value.</param>
        /// <param name="dtype">Element type; this tensor's by default.</param>
        /// <param name="device">Where; this tensor's device by default.</param>
        /// <param name="requires_grad">Whether operations on it are recorded.</param>
        public Tensor new_full(long dim0, long dim1, long dim2, long dim3, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            torch.full(new[] { dim0, dim1, dim2, dim3 }, value, dtype ?? this.dtype, device ?? this.device, requires_grad);
    }
}
