using ArtGan.Torch;

namespace TorchSharp;

/// <summary>
/// The layers that the bridge computes in its own way: channels last in memory, the fastest kernel for each shape, and
/// second derivatives that send no zeros through a network.
/// </summary>
internal static unsafe class NativeLayers
{
    internal static torch.Tensor Convolution(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias, long[] stride, long[] padding, long[] dilation, long groups)
    {
        var settings = stackalloc long[6] { stride[0], stride[^1], padding[0], padding[^1], dilation[0], dilation[^1] };
        NativeCall.Check(NativeMethods.artgan_conv2d(input.Handle, weight.Handle, bias?.Handle ?? 0, settings, groups, out var result));
        GC.KeepAlive(input);
        GC.KeepAlive(weight);
        GC.KeepAlive(bias);
        return Own(result);
    }

    internal static torch.Tensor TransposedConvolution(
        torch.Tensor input, torch.Tensor weight, torch.Tensor? bias, long[] stride, long[] padding, long[] outputPadding, long[] dilation, long groups)
    {
        var settings = stackalloc long[8]
        {
            stride[0], stride[^1], padding[0], padding[^1], dilation[0], dilation[^1], outputPadding[0], outputPadding[^1],
        };
        NativeCall.Check(NativeMethods.artgan_conv_transpose2d(input.Handle, weight.Handle, bias?.Handle ?? 0, settings, groups, out var result));
        GC.KeepAlive(input);
        GC.KeepAlive(weight);
        GC.KeepAlive(bias);
        return Own(result);
    }

    /// <summary>Batch normalisation and, behind it, the multiplication of negative values by a slope: 1 for none, 0 for ReLU.</summary>
    internal static torch.Tensor BatchNorm(
        torch.Tensor input, torch.Tensor? running_mean, torch.Tensor? running_var, torch.Tensor? weight, torch.Tensor? bias, bool training, double momentum, double eps, double slope)
    {
        NativeCall.Check(NativeMethods.artgan_batch_norm(
            input.Handle, weight?.Handle ?? 0, bias?.Handle ?? 0, running_mean?.Handle ?? 0, running_var?.Handle ?? 0, training ? (byte)1 : (byte)0, momentum, eps, slope, out var result));
        GC.KeepAlive(input);
        GC.KeepAlive(weight);
        GC.KeepAlive(bias);
        GC.KeepAlive(running_mean);
        GC.KeepAlive(running_var);
        return Own(result);
    }

    internal static torch.Tensor LeakyRelu(torch.Tensor input, double slope)
    {
        NativeCall.Check(NativeMethods.artgan_leaky_relu(input.Handle, slope, 0, out var result));
        GC.KeepAlive(input);
        return Own(result);
    }

    internal static torch.Tensor LeakyReluInPlace(torch.Tensor input, double slope)
    {
        NativeCall.Check(NativeMethods.artgan_leaky_relu(input.Handle, slope, 1, out var result));
        NativeMethods.artgan_tensor_release(result.Handle);
        return input;
    }

    private static torch.Tensor Own(NewTensor result) => new(result.Handle, result.Bytes);
}
