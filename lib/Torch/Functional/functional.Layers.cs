using ArtGan.Torch;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly long[] One = [1, 1];
            private static readonly long[] Zero = [0, 0];

            /// <summary>x W^T + b.</summary>
            /// <param name="input">(..., in).</param>
            /// <param name="weights">(out, in).</param>
            /// <param name="bias">(out), or null.</param>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Operators.linear.Call(input, weights, bias);

            /// <summary>Convolution.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="weight">(K, C / groups, h, w).</param>
            /// <param name="bias">(K), or null.</param>
            /// <param name="strides">(vertical, horizontal); 1 by default.</param>
            /// <param name="padding">(vertical, horizontal); 0 by default.</param>
            /// <param name="dilation">(vertical, horizontal); 1 by default.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) =>
                NativeLayers.Convolution(input, weight, bias, strides ?? One, padding ?? Zero, dilation ?? One, groups);

            /// <summary>Transposed convolution, the data gradient of a convolution.</summary>
            /// <param name="input">(N, C, H, W).</param>
            /// <param name="weight">(C, K / groups, h, w).</param>
            /// <param name="bias">(K), or null.</param>
            /// <param name="strides">(vertical, horizontal); 1 by default.</param>
            /// <param name="padding">(vertical, horizontal); 0 by default.</param>
            /// <param name="output_padding">Added to one side of the result; 0 by default.</param>
            /// <param name="dilation">(vertical, horizontal); 1 by default.</param>
            /// <param name="groups">Groups of channels that do not mix.</param>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                NativeLayers.TransposedConvolution(input, weight, bias, strides ?? One, padding ?? Zero, output_padding ?? Zero, dilation ?? One, groups);

            /// <summary>Normalisation by the statistics of the batch, or by running ones.</summary>
            /// <param name="input">(N, C, ...).</param>
            /// <param name="running_mean">(C); updated while training.</param>
            /// <param name="running_var">(C); updated while training.</param>
            /// <param name="weight">(C), or null.</param>
            /// <param name="bias">(C), or null.</param>
            /// <param name="training">Take the batch's statistics.</param>
            /// <param name="momentum">Weight of the batch in the running statistics.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-05) =>
                NativeLayers.BatchNorm(input, running_mean, running_var, weight, bias, training, momentum, eps, slope: 1);

            /// <summary>Normalisation of each channel of each picture.</summary>
            /// <param name="input">(N, C, ...).</param>
            /// <param name="running_mean">(C), or null.</param>
            /// <param name="running_var">(C), or null.</param>
            /// <param name="weight">(C), or null.</param>
            /// <param name="bias">(C), or null.</param>
            /// <param name="use_input_stats">Take the input's statistics.</param>
            /// <param name="momentum">Weight of the input in the running statistics.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null, Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-05) =>
                Operators.instance_norm.Call(input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, true);

            /// <summary>Normalisation of groups of channels.</summary>
            /// <param name="input">(N, C, ...).</param>
            /// <param name="num_groups">How many groups.</param>
            /// <param name="weight">(C), or null.</param>
            /// <param name="bias">(C), or null.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                Operators.group_norm.Call(input, num_groups, weight, bias, eps);

            /// <summary>Normalisation over the last dimensions.</summary>
            /// <param name="input">(..., normalized_shape).</param>
            /// <param name="normalized_shape">The last dimensions.</param>
            /// <param name="weight">Of that shape, or null.</param>
            /// <param name="bias">Of that shape, or null.</param>
            /// <param name="eps">Added to the variance.</param>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-05) =>
                Operators.layer_norm.Call(input, normalized_shape, weight, bias, eps);

            /// <summary>A one at the place of each whole number, zeros elsewhere.</summary>
            /// <param name="x">Whole numbers.</param>
            /// <param name="num_classes">Length of the new last dimension; as needed when -1.</param>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Operators.one_hot.Call(x, num_classes);

            /// <summary>Vectors scaled to length 1.</summary>
            /// <param name="input">The input.</param>
            /// <param name="p">Which norm.</param>
            /// <param name="dim">Along which dimension.</param>
            /// <param name="eps">The least divisor.</param>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1e-12) =>
                input.div(input.norm((int)dim, keepdim: true, (float)p).clamp(min: eps));
        }
    }
}
