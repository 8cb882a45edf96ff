namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place in the brackets behind a tensor: a number, a range, an ellipsis, a new axis or a tensor.</summary>
    public readonly struct TensorIndex
    {
        private TensorIndex(IndexKind kind, long start = 0, long? stop = null, long step = 1, Tensor? tensor = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Tensor = tensor;
        }

        internal enum IndexKind
        {
            Single,
            Slice,
            Ellipsis,
            NewAxis,
            Tensor,
        }

        /// <summary>As many whole dimensions as are left.</summary>
        public static TensorIndex Ellipsis => new(IndexKind.Ellipsis);

        /// <summary>A whole dimension.</summary>
        public static TensorIndex Colon => Slice();

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex None => new(IndexKind.NewAxis);

        /// <summary>A new dimension of size 1.</summary>
        public static TensorIndex Null => None;

        internal IndexKind Kind { get; }

        internal long Start { get; }

        internal long? Stop { get; }

        internal long Step { get; }

        internal Tensor? Tensor { get; }

        /// <summary>A range of a dimension.</summary>
        /// <param name="start">First; negative counts from the end.</param>
        /// <param name="stop">Behind the last; negative counts from the end; the end when null.</param>
        /// <param name="step">Step, positive.</param>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(IndexKind.Slice, start ?? 0, stop, step ?? 1);

        /// <summary>One slice of a dimension.</summary>
        /// <param name="index">Which; negative counts from the end.</param>
        public static TensorIndex Single(long index) => new(IndexKind.Single, index);

        /// <summary>Slices chosen by a tensor of whole numbers or truth values.</summary>
        /// <param name="tensor">Which.</param>
        public static TensorIndex Of(Tensor tensor) => new(IndexKind.Tensor, tensor: tensor);

        /// <summary>One slice of a dimension.</summary>
        public static implicit operator TensorIndex(long index) => Single(index);

        /// <summary>One slice of a dimension.</summary>
        public static implicit operator TensorIndex(int index) => Single(index);

        /// <summary>Slices chosen by a tensor.</summary>
        public static implicit operator TensorIndex(Tensor tensor) => Of(tensor);

        /// <summary>A range of a dimension.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(
            range.Start.IsFromEnd ? -range.Start.Value : range.Start.Value,
            range.End is { IsFromEnd: true, Value: 0 } ? null : range.End.IsFromEnd ? -range.End.Value : range.End.Value);

        /// <summary>A range of a dimension.</summary>
        public static implicit operator TensorIndex((int? start, int? stop) range) => Slice(range.start, range.stop);
    }
}
