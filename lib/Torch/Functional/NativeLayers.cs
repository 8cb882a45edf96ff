using System.Runtime.CompilerServices;
using ArtGan.Torch;

namespace TorchSharp;

/// <summary>
/// The layers that the bridge computes in its own way: channels last in memory, the fastest kernel for each shape, and
/// second derivatives that send no zeros through a network.
/// </summary>
internal static unsafe class NativeLayers
{
    private delegate int Layer(out NewTensor result);

    internal static Tensor Convolution(Tensor input, Tensor weight, Tensor? bias, long[] stride, long[] padding, long[] dilation, long groups)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(weight);
        long[] settings = [.. Pair(stride), .. Pair(padding), .. Pair(dilation)];
        fixed (long* first = settings)
        {
            var pinned = first;
            return Run("conv2d", (out result) => NativeMethods.artgan_conv2d(input.Handle, weight.Handle, bias?.Handle ?? 0, pinned, groups, out result));
        }
    }

    internal static Tensor TransposedConvolution(
        Tensor input, Tensor weight, Tensor? bias, long[] stride, long[] padding, long[] outputPadding, long[] dilation, long groups)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(weight);
        long[] settings = [.. Pair(stride), .. Pair(padding), .. Pair(dilation), .. Pair(outputPadding)];
        fixed (long* first = settings)
        {
            var pinned = first;
            return Run("conv_transpose2d", (out result) =>
                NativeMethods.artgan_conv_transpose2d(input.Handle, weight.Handle, bias?.Handle ?? 0, pinned, groups, out result));
        }
    }

    /// <summary>Batch normalisation and, behind it, the multiplication of negative values by a slope: 1 for none, 0 for ReLU.</summary>
    internal static Tensor BatchNorm(
        Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight, Tensor? bias, bool training, double momentum, double eps, double slope)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Run("batch_norm", (out result) => NativeMethods.artgan_batch_norm(
            input.Handle, weight?.Handle ?? 0, bias?.Handle ?? 0, running_mean?.Handle ?? 0, running_var?.Handle ?? 0, training ? (byte)1 : (byte)0, momentum, eps, slope, out result));
    }

    internal static Tensor LeakyRelu(Tensor input, double slope) =>
        Run(Named(slope), (out result) => NativeMethods.artgan_leaky_relu(input.Handle, slope, 0, out result));

    internal static Tensor LeakyReluInPlace(Tensor input, double slope)
    {
        var status = NativeMethods.artgan_leaky_relu(input.Handle, slope, 1, out var result);
        GC.KeepAlive(input);
        NativeCall.Check(status, Named(slope));
        NativeMethods.artgan_tensor_release(result.Handle);
        return input;
    }

    internal static Tensor MaxPool(Tensor input, long[] kernel, long[] stride, long[] padding, long[] dilation, bool ceil)
    {
        ArgumentNullException.ThrowIfNull(input);
        long[] settings = [.. Pair(kernel), .. Pair(stride), .. Pair(padding), .. Pair(dilation)];
        fixed (long* first = settings)
        {
            var pinned = first;
            return Run("max_pool2d", (out result) => NativeMethods.artgan_max_pool2d(input.Handle, pinned, ceil ? (byte)1 : (byte)0, out result));
        }
    }

    internal static Tensor Gram(Tensor features) => Run("gram", (out result) => NativeMethods.artgan_gram(features.Handle, out result));

    internal static Tensor Resample(Tensor grids, bool doubling) =>
        Run(doubling ? "double_grids" : "halve_grids", (out result) => NativeMethods.artgan_resample(grids.Handle, doubling ? (byte)1 : (byte)0, out result));

    // Height and width, or one number for both.
    private static long[] Pair(long[] sizes, [CallerArgumentExpression(nameof(sizes))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(sizes, name);
        return sizes.Length is 1 or 2
            ? [sizes[0], sizes[^1]]
            : throw new ArgumentException($"Of a picture there is a {name} for height and width, or one for both, not {sizes.Length}.", name);
    }

    private static string Named(double slope) => slope == 0 ? "relu" : "leaky_relu";

    // The closure holds the tensors, so that none is collected while libtorch works on it.
    private static Tensor Run(string name, Layer layer)
    {
        NewTensor result;
        int status;
        var repeated = false;
        do
        {
            status = layer(out result);
        }
        while (NativeCall.IsWorthRepeating(status, ref repeated));

        GC.KeepAlive(layer);
        NativeCall.Check(status, name);
        return new Tensor(result.Handle, result.Bytes);
    }
}
