namespace ArtGan.Tests.Torch.Surface;

/// <summary>
/// Functions of networks with the names of the interface list, argument by argument. It only needs to compile: another name, type or
/// order is an error of the build, with either engine.
/// </summary>
internal static class SpellingOfFunctional
{
    internal static void Calls(
        Tensor tensor, ScalarType type, bool flag, long number, double real, long[] numbers, double[] reals)
    {
        functional.SiLU(x: tensor, inplace: flag);
        functional.adaptive_avg_pool2d(input: tensor, output_size: numbers);
        functional.adaptive_avg_pool2d(input: tensor, output_size: (number, number));
        functional.adaptive_avg_pool2d(input: tensor, output_size: number);
        functional.affine_grid(theta: tensor, size: numbers, align_corners: flag);
        functional.avg_pool2d(input: tensor, kernel_size: numbers, stride: numbers, padding: numbers, ceil_mode: flag, count_include_pad: flag, divisor_override: number);
        functional.avg_pool2d(input: tensor, kernel_size: number, stride: number, padding: number, ceil_mode: flag, count_include_pad: flag, divisor_override: number);
        functional.avg_pool2d(input: tensor, kernel_size: (number, number), stride: (number, number), padding: (number, number), ceil_mode: flag, count_include_pad: flag, divisor_override: number);
        functional.batch_norm(input: tensor, running_mean: tensor, running_var: tensor, weight: tensor, bias: tensor, training: flag, momentum: real, eps: real);
        functional.binary_cross_entropy(input: tensor, target: tensor, weight: tensor, reduction: Reduction.Sum);
        functional.binary_cross_entropy_with_logits(input: tensor, target: tensor, weight: tensor, reduction: Reduction.Sum, pos_weights: tensor);
        functional.conv2d(input: tensor, weight: tensor, bias: tensor, strides: numbers, padding: numbers, dilation: numbers, groups: number);
        functional.conv_transpose2d(input: tensor, weight: tensor, bias: tensor, strides: numbers, padding: numbers, output_padding: numbers, dilation: numbers, groups: number);
        functional.cross_entropy(input: tensor, target: tensor, weight: tensor, ignore_index: number, reduction: Reduction.Sum, label_smoothing: real);
        functional.dropout(input: tensor, p: real, training: flag, inplace: flag);
        functional.dropout2d(input: tensor, p: real, training: flag, inplace: flag);
        functional.elu(x: tensor, alpha: real, inplace: flag);
        functional.fold(input: tensor, output_size: number, kernel_size: number, dilation: number, padding: number, stride: number);
        functional.fold(input: tensor, output_size: (number, number), kernel_size: (number, number), dilation: (number, number), padding: (number, number), stride: (number, number));
        functional.gelu(x: tensor);
        functional.gelu(x: tensor, inplace: flag);
        functional.gelu(x: tensor, approximate: TorchSharp.Modules.GELU.Approximate.tanh, inplace: flag);
        functional.grid_sample(input: tensor, grid: tensor, mode: GridSampleMode.Nearest, padding_mode: GridSamplePaddingMode.Border, align_corners: flag);
        functional.group_norm(input: tensor, num_groups: number, weight: tensor, bias: tensor, eps: real);
        functional.hardtanh(x: tensor, min_val: real, max_val: real, inplace: flag);
        functional.instance_norm(input: tensor, running_mean: tensor, running_var: tensor, weight: tensor, bias: tensor, use_input_stats: flag, momentum: real, eps: real);
        functional.interpolate(x: tensor, size: numbers, scale_factor: reals, mode: InterpolationMode.Bilinear, align_corners: flag, recompute_scale_factor: flag, antialias: flag);
        functional.kl_div(input: tensor, target: tensor, log_target: flag, reduction: Reduction.Sum);
        functional.l1_loss(input: tensor, target: tensor, reduction: Reduction.Sum);
        functional.layer_norm(input: tensor, normalized_shape: numbers, weight: tensor, bias: tensor, eps: real);
        functional.leaky_relu(input: tensor, negative_slope: real, inplace: flag);
        functional.linear(input: tensor, weights: tensor, bias: tensor);
        functional.log_softmax(x: tensor, dim: number);
        functional.max_pool2d(input: tensor, kernel_size: numbers, strides: numbers, padding: numbers, dilation: numbers, ceil_mode: flag);
        functional.max_pool2d(input: tensor, kernel_size: number, stride: number, padding: number, dilation: number, ceil_mode: flag);
        functional.max_pool2d(input: tensor, kernel_size: (number, number), stride: (number, number), padding: (number, number), dilation: (number, number), ceil_mode: flag);
        functional.mse_loss(input: tensor, target: tensor, reduction: Reduction.Sum);
        functional.nll_loss(input: tensor, target: tensor, weight: tensor, reduction: Reduction.Sum);
        functional.normalize(input: tensor, p: real, dim: number, eps: real);
        functional.one_hot(x: tensor, num_classes: number);
        functional.pad(input: tensor, pad: numbers, mode: PaddingModes.Reflect, value: real);
        functional.pad(input: tensor, pad: (ReadOnlySpan<long>)numbers, mode: PaddingModes.Reflect, value: real);
        functional.pad(input: tensor, pad: (number, number), mode: PaddingModes.Reflect, value: real);
        functional.pad(input: tensor, pad: (number, number, number, number), mode: PaddingModes.Reflect, value: real);
        functional.pad(input: tensor, pad: number, mode: PaddingModes.Reflect, value: real);
        functional.pixel_shuffle(input: tensor, upscale_factor: number);
        functional.relu(x: tensor, inplace: flag);
        functional.sigmoid(x: tensor);
        functional.sigmoid(x: tensor, inplace: flag);
        functional.silu(x: tensor, inplace: flag);
        functional.smooth_l1_loss(input: tensor, target: tensor, reduction: Reduction.Sum, beta: real);
        functional.softmax(input: tensor, dim: number, dtype: type);
        functional.softplus(x: tensor, beta: real, threshold: real);
        functional.tanh(x: tensor, inplace: flag);
        functional.unfold(input: tensor, kernel_size: number, dilation: number, padding: number, stride: number);
        functional.unfold(input: tensor, kernel_size: (number, number), dilation: (number, number), padding: (number, number), stride: (number, number));
        functional.upsample(input: tensor, size: numbers, scale_factor: reals, mode: UpsampleMode.Bicubic, align_corners: flag);
    }
}
