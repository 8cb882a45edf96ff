using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>How pictures are enlarged by a layer.</summary>
    public enum UpsampleMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,

        /// <summary>Two by two pixels, weighted.</summary>
        Bilinear = 2,

        /// <summary>Four by four pixels, weighted.</summary>
        Bicubic = 3,
    }

    /// <summary>How pictures are resampled.</summary>
    public enum InterpolationMode
    {
        /// <summary>The nearest pixel.</summary>
        Nearest = 0,

        /// <summary>Two by two pixels, weighted.</summary>
        Bilinear = 2,

        /// <summary>Four by four pixels, weighted.</summary>
        Bicubic = 3,
    }

    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Greatest value of each window.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">(height, width).</param>
            /// <param name="strides">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Operators.max_pool2d.Call(input, kernel_size, strides ?? kernel_size, padding ?? Zero, dilation ?? One, ceil_mode);

            /// <summary>Greatest value of each square window.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">Its side.</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Twice(kernel_size), Twice(stride), Twice(padding), Twice(dilation), ceil_mode);

            /// <summary>Mean of each window.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">(height, width).</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            /// <param name="count_include_pad">Count the padding's zeros.</param>
            /// <param name="divisor_override">Divide by this instead of the count.</param>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                Operators.avg_pool2d.Call(input, kernel_size, stride ?? kernel_size, padding ?? Zero, ceil_mode, count_include_pad, divisor_override);

            /// <summary>Mean of each square window.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">Its side.</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">Zeros around.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            /// <param name="count_include_pad">Count the padding's zeros.</param>
            /// <param name="divisor_override">Divide by this instead of the count.</param>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Twice(kernel_size), Twice(stride), Twice(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>Means over windows chosen so that the result has a given size.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="output_size">(height, width).</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Operators.adaptive_avg_pool2d.Call(input, output_size);

            /// <summary>Means over windows chosen so that the result is a square of a given size.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="output_size">Its side.</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, Twice(output_size));

            /// <summary>Values put around the last dimensions.</summary>
            /// <param name="input">The input.</param>
            /// <param name="pad">Before and after, the last dimension first.</param>
            /// <param name="mode">What is put there.</param>
            /// <param name="value">The value of constant padding.</param>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => mode switch
            {
                PaddingModes.Reflect => Operators.pad.Call(input, pad, "reflect"),
                PaddingModes.Replicate => Operators.pad.Call(input, pad, "replicate"),
                PaddingModes.Circular => Operators.pad.Call(input, pad, "circular"),
                _ => Operators.pad.Call(input, pad, "constant", mode == PaddingModes.Zeros ? 0.0 : value),
            };

            /// <summary>Channels laid out as pixels.</summary>
            /// <param name="input">(N, C r^2, H, W).</param>
            /// <param name="upscale_factor">r.</param>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Operators.pixel_shuffle.Call(input, upscale_factor);

            /// <summary>Pictures of another size.</summary>
            /// <param name="x">(N, C, H, W).</param>
            /// <param name="size">(height, width); or give the factors.</param>
            /// <param name="scale_factor">(vertical, horizontal).</param>
            /// <param name="mode">How pixels are weighted.</param>
            /// <param name="align_corners">Corner pixels keep their centres.</param>
            /// <param name="recompute_scale_factor">There for code written for TorchSharp.</param>
            /// <param name="antialias">Weigh all pixels that fall into one when shrinking.</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false) => mode switch
            {
                InterpolationMode.Bilinear => (antialias ? Operators._upsample_bilinear2d_aa_vec : Operators.upsample_bilinear2d_vec).Call(x, size, align_corners ?? false, scale_factor),
                InterpolationMode.Bicubic => (antialias ? Operators._upsample_bicubic2d_aa_vec : Operators.upsample_bicubic2d_vec).Call(x, size, align_corners ?? false, scale_factor),
                _ => Operators.upsample_nearest2d_vec.Call(x, size, scale_factor),
            };

            /// <summary>Pictures of another size.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="size">(height, width); or give the factors.</param>
            /// <param name="scale_factor">(vertical, horizontal).</param>
            /// <param name="mode">How pixels are weighted.</param>
            /// <param name="align_corners">Corner pixels keep their centres.</param>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            internal static long[] Twice(long value) => [value, value];

            internal static long[]? Twice(long? value) => value is { } side ? [side, side] : null;
        }
    }
}
