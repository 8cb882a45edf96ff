using ArtGan.Torch;

namespace TorchSharp;

// Pictures of other sizes, and read at other places.
public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Samples of another size.</summary>
            /// <param name="x">(N, C, ...) with one, two or three further dimensions.</param>
            /// <param name="size">Of the further dimensions; or give the factors.</param>
            /// <param name="scale_factor">Of the further dimensions; one stands for all.</param>
            /// <param name="mode">How samples are weighted.</param>
            /// <param name="align_corners">Corner pixels keep their centres.</param>
            /// <param name="recompute_scale_factor">Round the size first, and take the factors from it.</param>
            /// <param name="antialias">Weigh all pixels that fall into one when shrinking; bilinear and bicubic only.</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                ArgumentNullException.ThrowIfNull(x);
                var spatial = (int)x.ndim - 2;
                var sizes = Resampling.Spread(size, spatial);
                var factors = Resampling.Spread(scale_factor, spatial);
                Resampling.Check(spatial, sizes, factors, mode, align_corners, antialias);
                if (factors is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    sizes = Resampling.Rounded(x.shape, factors);
                    factors = null;
                }

                var corners = align_corners ?? false;
                return (mode, spatial) switch
                {
                    (InterpolationMode.Linear, _) => Operators.upsample_linear1d_vec.Call(x, sizes, corners, factors),
                    (InterpolationMode.Bilinear, _) => (antialias ? Operators._upsample_bilinear2d_aa_vec : Operators.upsample_bilinear2d_vec).Call(x, sizes, corners, factors),
                    (InterpolationMode.Bicubic, _) => (antialias ? Operators._upsample_bicubic2d_aa_vec : Operators.upsample_bicubic2d_vec).Call(x, sizes, corners, factors),
                    (InterpolationMode.Trilinear, _) => Operators.upsample_trilinear3d_vec.Call(x, sizes, corners, factors),
                    (InterpolationMode.Area, 1) => Operators.adaptive_avg_pool1d.Call(x, sizes),
                    (InterpolationMode.Area, 2) => Operators.adaptive_avg_pool2d.Call(x, sizes),
                    (InterpolationMode.Area, _) => Operators.adaptive_avg_pool3d.Call(x, sizes),
                    (_, 1) => Operators.upsample_nearest1d_vec.Call(x, sizes, factors),
                    (_, 2) => Operators.upsample_nearest2d_vec.Call(x, sizes, factors),
                    _ => Operators.upsample_nearest3d_vec.Call(x, sizes, factors),
                };
            }

            /// <summary>Samples of another size.</summary>
            /// <param name="input">(N, C, ...) with one, two or three further dimensions.</param>
            /// <param name="size">Of the further dimensions; or give the factors.</param>
            /// <param name="scale_factor">Of the further dimensions; one stands for all.</param>
            /// <param name="mode">How samples are weighted.</param>
            /// <param name="align_corners">Corner pixels keep their centres.</param>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary>Samples of another size, the nearest ones.</summary>
            /// <param name="x">(N, C, ...) with one, two or three further dimensions.</param>
            /// <param name="size">Of the further dimensions; or give the factors.</param>
            /// <param name="scale_factor">Of the further dimensions; one stands for all.</param>
            /// <param name="align_corners">Without meaning for the nearest pixel.</param>
            public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) => interpolate(x, size, scale_factor);

            /// <summary>Pictures of another size, two by two pixels weighted.</summary>
            /// <param name="x">(N, C, ...) with one, two or three further dimensions.</param>
            /// <param name="size">Of the further dimensions; or give the factors.</param>
            /// <param name="scale_factor">Of the further dimensions; one stands for all.</param>
            /// <param name="align_corners">Corner pixels keep their centres.</param>
            public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                interpolate(x, size, scale_factor, InterpolationMode.Bilinear, align_corners);

            /// <summary>Pictures read at other places (Jaderberg et al., arXiv:1506.02025).</summary>
            /// <param name="input">(N, C, H, W), or (N, C, D, H, W) with a grid of (N, D, H, W, 3).</param>
            /// <param name="grid">Where to read, (N, H, W, 2) as (x, y) between -1 and 1.</param>
            /// <param name="mode">How samples are weighted.</param>
            /// <param name="padding_mode">What is read outside.</param>
            /// <param name="align_corners">-1 and 1 are centres of corner pixels rather than their outer edges.</param>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear, GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null)
            {
                // The numbers of libtorch are others than TorchSharp's.
                var reading = mode == GridSampleMode.Nearest ? 1L : 0L;
                var outside = padding_mode switch
                {
                    GridSamplePaddingMode.Border => 1L,
                    GridSamplePaddingMode.Reflection => 2L,
                    _ => 0L,
                };
                return Operators.grid_sampler.Call(input, outside == 0 ? grid : WithPlaces(grid), reading, outside, align_corners ?? false);
            }

            // libtorch promises to read NaN as -1; on the processor it looks for a pixel there, and ends the process.
            private static Tensor WithPlaces(Tensor grid)
            {
                ArgumentNullException.ThrowIfNull(grid);
                return grid.device.type == DeviceType.CPU ? grid.nan_to_num(-1, 1, -1) : grid;
            }

            /// <summary>Where affine maps read, for grid_sample.</summary>
            /// <param name="theta">Affine maps (N, 2, 3), or (N, 3, 4) of volumes.</param>
            /// <param name="size">Of the result, (N, C, H, W) or (N, C, D, H, W).</param>
            /// <param name="align_corners">-1 and 1 are centres of corner pixels rather than their outer edges.</param>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) =>
                Operators.affine_grid_generator.Call(theta, size ?? throw new ArgumentNullException(nameof(size), "A grid needs the size of the result, (N, C, H, W)."), align_corners);
        }
    }
}
