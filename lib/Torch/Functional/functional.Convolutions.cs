using ArtGan.Torch;

namespace TorchSharp;

// Convolutions of one and three dimensions, and local normalisation.
public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Convolution of (N, C, L).</summary>
            /// <param name="input">(N, C, L).</param>
            /// <param name="weight">(K, C / groups, l).</param>
            /// <param name="bias">(K), or null.</param>
            /// <param name="stride">1 by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) =>
                Operators.conv1d.Call(input, weight, bias, new[] { stride ?? 1 }, new[] { padding ?? 0 }, new[] { dilation ?? 1 }, groups);

            /// <summary>Convolution of (N, C, D, H, W).</summary>
            /// <param name="input">(N, C, D, H, W).</param>
            /// <param name="weight">(K, C / groups, d, h, w).</param>
            /// <param name="bias">(K), or null.</param>
            /// <param name="strides">1 by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                Operators.conv3d.Call(input, weight, bias, strides ?? Ones(3), padding ?? new long[3], dilation ?? Ones(3), groups);

            /// <summary>Transposed convolution of (N, C, L).</summary>
            /// <param name="input">(N, C, L).</param>
            /// <param name="weight">(C, K / groups, l).</param>
            /// <param name="bias">(K), or null.</param>
            /// <param name="stride">1 by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="output_padding">Added to one side of the result; 0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) =>
                Operators.conv_transpose1d.Call(input, weight, bias, new[] { stride ?? 1 }, new[] { padding ?? 0 }, new[] { output_padding ?? 0 }, groups, new[] { dilation ?? 1 });

            /// <summary>Transposed convolution of (N, C, D, H, W).</summary>
            /// <param name="input">(N, C, D, H, W).</param>
            /// <param name="weight">(C, K / groups, d, h, w).</param>
            /// <param name="bias">(K), or null.</param>
            /// <param name="strides">1 by default.</param>
            /// <param name="padding">0 by default.</param>
            /// <param name="output_padding">Added to one side of the result; 0 by default.</param>
            /// <param name="dilation">1 by default.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Operators.conv_transpose3d_input.Call(input, weight, bias, strides ?? Ones(3), padding ?? new long[3], output_padding ?? new long[3], groups, dilation ?? Ones(3));

            /// <summary>x1^T W x2 + b.</summary>
            /// <param name="input1">(..., in1).</param>
            /// <param name="input2">(..., in2).</param>
            /// <param name="weight">(out, in1, in2).</param>
            /// <param name="bias">(out), or null.</param>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) => Operators.bilinear.Call(input1, input2, weight, bias);

            /// <summary>Each channel divided by a power of the mean square of its neighbours (Krizhevsky et al., 2012).</summary>
            /// <param name="input">(N, C, ...).</param>
            /// <param name="size">How many channels are averaged.</param>
            /// <param name="alpha">Weight of the mean square.</param>
            /// <param name="beta">The power.</param>
            /// <param name="k">Added to it.</param>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1)
            {
                ArgumentNullException.ThrowIfNull(input);
                var shape = input.shape;
                // A channel's neighbours are averaged as the depth of one-channel volumes.
                var squares = input.square().reshape(shape[0], 1, shape[1], -1, 1);
                var around = functional.pad(squares, [0, 0, 0, 0, size / 2, (size - 1) / 2]);
                var means = Operators.avg_pool3d.Call(around, new[] { size, 1, 1 }, Ones(3)).reshape(shape);
                return input.div(means.mul(alpha).add(k).pow(beta));
            }

            private static long[] Ones(int count) => [.. Enumerable.Repeat(1L, count)];
        }
    }
}
