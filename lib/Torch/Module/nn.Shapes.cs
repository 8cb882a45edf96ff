namespace TorchSharp;

// Shapes and sizes.
public static partial class torch
{
    public static partial class nn
    {
        /// <summary>The input itself.</summary>
        public static Identity Identity() => new();

        /// <summary>Several dimensions made one.</summary>
        /// <param name="start_dim">First.</param>
        /// <param name="end_dim">Last.</param>
        public static Flatten Flatten(long start_dim = 1, long end_dim = -1) => new(start_dim, end_dim);

        /// <summary>One dimension made several.</summary>
        /// <param name="dim">Which.</param>
        /// <param name="unflattened_size">Sizes.</param>
        public static Unflatten Unflatten(long dim, long[] unflattened_size) => new(dim, unflattened_size);

        /// <summary>Channels laid out as pixels.</summary>
        /// <param name="upscale_factor">How many times larger.</param>
        public static PixelShuffle PixelShuffle(long upscale_factor) => new(upscale_factor);

        /// <summary>Larger pictures.</summary>
        /// <param name="size">(height, width); or give the factors.</param>
        /// <param name="scale_factor">(vertical, horizontal).</param>
        /// <param name="mode">How pixels are weighted.</param>
        /// <param name="align_corners">Corner pixels keep their centres.</param>
        /// <param name="recompute_scale_factor">Take the scale from the rounded output size.</param>
        public static Upsample Upsample(long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) =>
            new(size, scale_factor, mode, align_corners, recompute_scale_factor ?? false);

        /// <summary>Pixels laid out as channels, the reverse of PixelShuffle.</summary>
        /// <param name="downscale_factor">Pixels of a side that become channels.</param>
        public static PixelUnshuffle PixelUnshuffle(long downscale_factor) => new(downscale_factor);

        /// <summary>Values divided by the size of their neighbours in the channels next to them (Krizhevsky et al., 2012).</summary>
        /// <param name="size">Channels counted.</param>
        /// <param name="alpha">Weight of the neighbours.</param>
        /// <param name="beta">Power.</param>
        /// <param name="k">Added to the size.</param>
        public static LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1) => new(size, alpha, beta, k);
    }
}
