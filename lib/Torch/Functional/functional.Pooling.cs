using ArtGan.Torch;

namespace TorchSharp;

// Maxima and means of windows.
public static partial class torch
{
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
                NativeLayers.MaxPool(input, kernel_size, strides ?? kernel_size, padding ?? Zero, dilation ?? One, ceil_mode);

            /// <summary>Greatest value of each square window.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">Its side.</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Twice(kernel_size), Twice(stride), Twice(padding), Twice(dilation), ceil_mode);

            /// <summary>Greatest value of each window.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">(height, width).</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Both(kernel_size), Both(stride), Both(padding), Both(dilation), ceil_mode);

            /// <summary>Greatest value of each window, and its place in the flattened picture.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">(height, width).</param>
            /// <param name="strides">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Tensor.Pair(Operators.max_pool2d_with_indices.CallMany(input, kernel_size, strides ?? kernel_size, padding ?? Zero, dilation ?? One, ceil_mode));

            /// <summary>Greatest value of each window.</summary>
            /// <param name="input">(N, C, L).</param>
            /// <param name="kernel_size">Its length.</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Operators.max_pool1d.Call(input, new[] { kernel_size }, new[] { stride ?? kernel_size }, new[] { padding ?? 0 }, new[] { dilation ?? 1 }, ceil_mode);

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
            /// <param name="padding">0 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            /// <param name="count_include_pad">Count the padding's zeros.</param>
            /// <param name="divisor_override">Divide by this instead of the count.</param>
            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Twice(kernel_size), Twice(stride), Twice(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>Mean of each window.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">(height, width).</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            /// <param name="count_include_pad">Count the padding's zeros.</param>
            /// <param name="divisor_override">Divide by this instead of the count.</param>
            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Both(kernel_size), Both(stride), Both(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>Mean of each window.</summary>
            /// <param name="input">(N, C, L).</param>
            /// <param name="kernel_size">Its length.</param>
            /// <param name="stride">The kernel size by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="ceil_mode">Count a window that reaches over the border.</param>
            /// <param name="count_include_pad">Count the padding's zeros.</param>
            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) =>
                Operators.avg_pool1d.Call(input, new[] { kernel_size }, new[] { stride ?? kernel_size }, new[] { padding ?? 0 }, ceil_mode, count_include_pad);

            /// <summary>Means over windows chosen so that the result has a given length.</summary>
            /// <param name="input">(N, C, L).</param>
            /// <param name="output_size">That length.</param>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => Operators.adaptive_avg_pool1d.Call(input, new[] { output_size });

            /// <summary>Means over windows chosen so that the result has a given size.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="output_size">(height, width).</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Operators.adaptive_avg_pool2d.Call(input, output_size);

            /// <summary>Means over windows chosen so that the result has a given size.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="output_size">(height, width).</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => adaptive_avg_pool2d(input, Both(output_size));

            /// <summary>Means over windows chosen so that the result is a square of a given size.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="output_size">Its side.</param>
            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, Twice(output_size));

            /// <summary>Greatest values of windows chosen so that the result has a given size.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="output_size">(height, width).</param>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => Operators.adaptive_max_pool2d.CallMany(input, output_size)[0]!;

            internal static long[] Twice(long value) => [value, value];

            internal static long[]? Twice(long? value) => value is { } side ? [side, side] : null;

            internal static long[] Both((long, long) pair) => [pair.Item1, pair.Item2];

            internal static long[]? Both((long, long)? pair) => pair is { } both ? Both(both) : null;
        }
    }
}
