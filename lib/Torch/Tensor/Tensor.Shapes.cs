using ArtGan.Torch;

namespace TorchSharp;

// Dimensions moved, repeated, added and split.
public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Dimensions moved to other places; a view.</summary>
        /// <param name="source">Which.</param>
        /// <param name="destination">Where to.</param>
        public Tensor movedim(long[] source, long[] destination) => Operators.movedim_intlist.Call(this, source, destination);

        /// <summary>Dimensions moved to other places; a view.</summary>
        /// <param name="source">Which.</param>
        /// <param name="destination">Where to.</param>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>Two dimensions exchanged; a view.</summary>
        /// <param name="dim0">One.</param>
        /// <param name="dim1">The other.</param>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Two dimensions exchanged; a view.</summary>
        /// <param name="dim0">One.</param>
        /// <param name="dim1">The other.</param>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Dimensions of size 1 repeated without memory.</summary>
        /// <param name="shape">New sizes.</param>
        public Tensor broadcast_to(params long[] shape) => Operators.broadcast_to.Call(this, shape);

        /// <summary>The same memory in another's shape.</summary>
        /// <param name="other">The other.</param>
        public Tensor view_as(Tensor other) => view(other.shape);

        /// <summary>Copies laid side by side; missing leading numbers count as 1.</summary>
        /// <param name="reps">How often, in each dimension.</param>
        public Tensor tile(long[] reps) => Operators.tile.Call(this, reps);

        /// <summary>All elements in one dimension; a view where that is possible.</summary>
        public Tensor ravel() => Operators.ravel.Call(this);

        /// <summary>Drops dimensions of size 1, in place.</summary>
        /// <param name="dim">Only this one; all when null.</param>
        public Tensor squeeze_(long? dim = null) =>
            dim is { } one ? Operators.squeeze__dim.CallInPlace(this, this, one) : Operators.squeeze_.CallInPlace(this, this);

        /// <summary>Puts in a dimension of size 1, in place.</summary>
        /// <param name="dim">Where.</param>
        public Tensor unsqueeze_(long dim) => Operators.unsqueeze_.CallInPlace(this, this, dim);

        /// <summary>Exchanges two dimensions, in place.</summary>
        /// <param name="dim0">One.</param>
        /// <param name="dim1">The other.</param>
        public Tensor transpose_(long dim0, long dim1) => Operators.transpose_.CallInPlace(this, this, dim0, dim1);

        /// <summary>Second dimension in opposite order.</summary>
        public Tensor fliplr() => Operators.fliplr.Call(this);

        /// <summary>First dimension in opposite order.</summary>
        public Tensor flipud() => Operators.flipud.Call(this);

        /// <summary>Turned in a plane, from its first dimension to its second.</summary>
        /// <param name="k">By how many right angles.</param>
        /// <param name="dims">The plane; the first two dimensions when null.</param>
        public Tensor rot90(long k = 1, (long, long)? dims = null) =>
            Operators.rot90.Call(this, k, dims is { } plane ? new[] { plane.Item1, plane.Item2 } : new[] { 0L, 1L });

        /// <summary>The memory seen with other sizes and steps; a view.</summary>
        /// <param name="size">Sizes.</param>
        /// <param name="strides">Steps, in elements.</param>
        /// <param name="storageOffset">First element.</param>
        /// <exception cref="TorchException">The sizes and steps lead outside the memory.</exception>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0)
        {
            // libtorch multiplies the offset by the element's size without looking whether it still fits.
            ArgumentOutOfRangeException.ThrowIfGreaterThan(storageOffset, long.MaxValue >> 8);
            return Operators.as_strided.Call(this, size, strides, storageOffset);
        }

        /// <summary>With one dimension or more; a view.</summary>
        public Tensor atleast_1d() => Operators.atleast_1d.Call(this);

        /// <summary>With two dimensions or more; a view.</summary>
        public Tensor atleast_2d() => Operators.atleast_2d.Call(this);

        /// <summary>With three dimensions or more; a view.</summary>
        public Tensor atleast_3d() => Operators.atleast_3d.Call(this);

        /// <summary>Elements moved along dimensions, in a circle.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">In which dimensions.</param>
        public Tensor roll(long[] shifts, long[] dims) => Operators.roll.Call(this, shifts, dims);

        /// <summary>Elements of the flattened tensor moved in a circle.</summary>
        /// <param name="shifts">How far.</param>
        public Tensor roll(long[] shifts) => Operators.roll.Call(this, shifts);

        /// <summary>Elements moved along a dimension, in a circle.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">In which dimension; of the flattened tensor when null.</param>
        public Tensor roll(long shifts, long? dims = null) => dims is { } one ? roll([shifts], [one]) : roll([shifts]);

        /// <summary>Elements moved along two dimensions, in a circle.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">In which dimensions.</param>
        public Tensor roll((long, long) shifts, (long, long) dims) => roll([shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);

        /// <summary>Elements moved along three dimensions, in a circle.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">In which dimensions.</param>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            roll([shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);

        /// <summary>Elements moved along dimensions, in a circle.</summary>
        /// <param name="shifts">How far.</param>
        /// <param name="dims">In which dimensions; of the flattened tensor when empty.</param>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => roll(shifts.ToArray(), dims.ToArray());
    }
}
