using ArtGan.Torch;

namespace TorchSharp;

// Values put around, and windows taken out and put back.
public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
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

            /// <summary>Values put around the last dimensions.</summary>
            /// <param name="input">The input.</param>
            /// <param name="pad">Before and after, the last dimension first.</param>
            /// <param name="mode">What is put there.</param>
            /// <param name="value">The value of constant padding.</param>
            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            /// <summary>Values put around the last dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="pad">Before and after.</param>
            /// <param name="mode">What is put there.</param>
            /// <param name="value">The value of constant padding.</param>
            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, Both(pad), mode, value);

            /// <summary>Values put around the last two dimensions.</summary>
            /// <param name="input">The input.</param>
            /// <param name="pad">Before and after, the last dimension first.</param>
            /// <param name="mode">What is put there.</param>
            /// <param name="value">The value of constant padding.</param>
            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, new[] { pad.Item1, pad.Item2, pad.Item3, pad.Item4 }, mode, value);

            /// <summary>Values put around every dimension.</summary>
            /// <param name="input">The input.</param>
            /// <param name="pad">Before and after each dimension.</param>
            /// <param name="mode">What is put there.</param>
            /// <param name="value">The value of constant padding.</param>
            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0)
            {
                ArgumentNullException.ThrowIfNull(input);
                var everywhere = new long[2 * input.ndim];
                Array.Fill(everywhere, pad);
                return functional.pad(input, everywhere, mode, value);
            }

            /// <summary>Square windows of pictures as columns, (N, C k k, number of windows).</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">Side of a window.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="padding">Zeros around; 0 by default.</param>
            /// <param name="stride">1 by default.</param>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Operators.im2col.Call(input, Twice(kernel_size), Twice(dilation), Twice(padding), Twice(stride));

            /// <summary>Windows of pictures as columns, (N, C h w, number of windows).</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="kernel_size">(height, width) of a window.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="padding">Zeros around; 0 by default.</param>
            /// <param name="stride">1 by default.</param>
            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                Operators.im2col.Call(input, Both(kernel_size), Both(dilation) ?? One, Both(padding) ?? Zero, Both(stride) ?? One);

            /// <summary>Columns put back as square windows of pictures; where they overlap they are summed.</summary>
            /// <param name="input">(N, C k k, number of windows).</param>
            /// <param name="output_size">Side of the pictures.</param>
            /// <param name="kernel_size">Side of a window.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="padding">Zeros around; 0 by default.</param>
            /// <param name="stride">1 by default.</param>
            public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                Operators.col2im.Call(input, Twice(output_size), Twice(kernel_size), Twice(dilation), Twice(padding), Twice(stride));

            /// <summary>Columns put back as windows of pictures; where they overlap they are summed.</summary>
            /// <param name="input">(N, C h w, number of windows).</param>
            /// <param name="output_size">(height, width) of the pictures.</param>
            /// <param name="kernel_size">(height, width) of a window.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="padding">Zeros around; 0 by default.</param>
            /// <param name="stride">1 by default.</param>
            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) =>
                Operators.col2im.Call(input, Both(output_size), Both(kernel_size), Both(dilation) ?? One, Both(padding) ?? Zero, Both(stride) ?? One);

            /// <summary>Channels laid out as pixels (Shi et al., arXiv:1609.05158).</summary>
            /// <param name="input">(N, C r^2, H, W).</param>
            /// <param name="upscale_factor">r.</param>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Operators.pixel_shuffle.Call(input, upscale_factor);

            /// <summary>Pixels laid out as channels.</summary>
            /// <param name="input">(N, C, H r, W r).</param>
            /// <param name="downscale_factor">r.</param>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Operators.pixel_unshuffle.Call(input, downscale_factor);
        }
    }
}
