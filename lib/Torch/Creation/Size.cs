using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Sizes of a tensor's dimensions, made implicitly from numbers, tuples and arrays.</summary>
    public readonly struct Size : IEnumerable<long>
    {
        private readonly long[]? sizes;

        /// <summary>These sizes.</summary>
        /// <param name="shape">One size a dimension; copied.</param>
        public Size(long[] shape)
            : this((IEnumerable<long>)shape)
        {
        }

        /// <summary>These sizes.</summary>
        /// <param name="shape">One size a dimension.</param>
        public Size(IEnumerable<long> shape) => sizes = [.. shape];

        /// <summary>These sizes.</summary>
        /// <param name="shape">One size a dimension.</param>
        public Size(int[] shape)
            : this(shape.Select(size => (long)size))
        {
        }

        /// <summary>No dimensions, the shape of a single number.</summary>
        public static Size Empty => default;

        /// <summary>The sizes themselves.</summary>
        public long[] Shape => sizes ?? [];

        /// <summary>Number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>Whether there are no dimensions.</summary>
        public bool IsEmpty => Length == 0;

        /// <summary>Whether there are no dimensions.</summary>
        public bool IsScalar => IsEmpty;

        /// <summary>Size of one dimension.</summary>
        /// <param name="idx">Which.</param>
        public long this[int idx] => Shape[idx];

        /// <summary>Size of one dimension.</summary>
        public static implicit operator Size(long size) => new([size]);

        /// <summary>Sizes of two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new([size.Item1, size.Item2]);

        /// <summary>Sizes of three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new([size.Item1, size.Item2, size.Item3]);

        /// <summary>Sizes of four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new([size.Item1, size.Item2, size.Item3, size.Item4]);

        /// <summary>Sizes of five dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long) size) =>
            new([size.Item1, size.Item2, size.Item3, size.Item4, size.Item5]);

        /// <summary>Sizes of any number of dimensions.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>The dimensions of both, one after the other.</summary>
        public static Size operator +(Size left, Size right) => new(left.Concat(right));

        /// <summary>The dimensions of both, one after the other.</summary>
        public static Size operator +(Size left, IEnumerable<long> right) => new(left.Concat(right));

        /// <summary>Whether all sizes agree.</summary>
        public static bool operator ==(Size left, Size right) => left.IsSame(right);

        /// <summary>Whether a size differs.</summary>
        public static bool operator !=(Size left, Size right) => !left.IsSame(right);

        /// <summary>Number of elements of a tensor of this shape.</summary>
        public long numel() => Shape.Aggregate(1L, (product, size) => product * size);

        /// <inheritdoc/>
        private bool IsSame(Size other) => Shape.SequenceEqual(other.Shape);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Size other && IsSame(other);

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = new HashCode();
            foreach (var size in Shape)
            {
                hash.Add(size);
            }

            return hash.ToHashCode();
        }

        /// <inheritdoc/>
        public IEnumerator<long> GetEnumerator() => Shape.AsEnumerable().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
