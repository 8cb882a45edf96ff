namespace TorchSharp;

public static partial class torch
{
    /// <summary>One place in the brackets behind a tensor: a number, a range, an ellipsis, a new axis, a truth value or a tensor.</summary>
    public readonly struct TensorIndex
    {
        private TensorIndex(IndexKind kind, long start = 0, long? stop = null, long step = 1, torch.Tensor? chooser = null)
        {
            Kind = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Chooser = chooser;
        }

        internal enum IndexKind
        {
            Single,
            Slice,
            Ellipsis,
            NewAxis,
            Truth,
            Chooser,
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

        internal torch.Tensor? Chooser { get; }

        /// <summary>How many dimensions of the tensor it takes up.</summary>
        internal long Dimensions => Kind switch
        {
            IndexKind.Single or IndexKind.Slice => 1,
            IndexKind.Chooser => Chooser!.dtype is ScalarType.Bool or ScalarType.Byte ? Chooser.ndim : 1,
            _ => 0,
        };

        /// <summary>A range of a dimension.</summary>
        /// <param name="start">First; negative counts from the end.</param>
        /// <param name="stop">Behind the last; negative counts from the end; the end when null.</param>
        /// <param name="step">Step, positive.</param>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) =>
            new(IndexKind.Slice, start ?? 0, stop, step ?? 1);

        /// <summary>A range of a dimension.</summary>
        /// <param name="range">First, and behind the last; negative counts from the end.</param>
        public static TensorIndex Slice((int? start, int? end) range) => Slice(range.start, range.end);

        /// <summary>A range of a dimension.</summary>
        /// <param name="range">First, and behind the last.</param>
        public static TensorIndex Slice(Range range) => Slice(Place(range.Start), range.End.Equals(^0) ? null : Place(range.End));

        /// <summary>One slice of a dimension.</summary>
        /// <param name="index">Which; negative counts from the end.</param>
        public static TensorIndex Single(long? index) => new(IndexKind.Single, index ?? 0);

        /// <summary>A new dimension, of size 1 for true and 0 for false.</summary>
        /// <param name="value">The truth value.</param>
        public static TensorIndex Bool(bool value) => new(IndexKind.Truth, value ? 1 : 0);

        /// <summary>Slices chosen by a tensor of whole numbers or truth values.</summary>
        /// <param name="tensor">Which; truth values take up as many dimensions as they have.</param>
        public static TensorIndex Tensor(torch.Tensor tensor) => new(IndexKind.Chooser, chooser: tensor ?? throw new ArgumentNullException(nameof(tensor)));

        /// <summary>One slice of a dimension.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>One slice of a dimension.</summary>
        public static implicit operator TensorIndex(Index index) => Single(Place(index));

        /// <summary>A range of a dimension.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>A range of a dimension.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        private static long Place(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
