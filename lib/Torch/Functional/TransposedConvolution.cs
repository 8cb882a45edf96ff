using ArtGan.Torch;

namespace TorchSharp;

/// <summary>
/// Transposed convolution through the data gradient of a convolution: libtorch 1.13's own CPU kernel is im2col
/// and sgemm, this way reaches oneDNN. Measured up to three times faster; with few output channels it is slower.
/// </summary>
internal static class TransposedConvolution
{
    private const long FewChannels = 16;

    /// <summary>Whether the data-gradient form pays for these shapes.</summary>
    internal static bool IsFaster(torch.Tensor input, torch.Tensor weight, long groups)
    {
        var facts = input.Facts();
        return facts.DeviceType == (int)DeviceType.CPU && facts.Dimensions == 4 &&
               facts.ScalarType is (int)torch.ScalarType.Float32 or (int)torch.ScalarType.BFloat16 &&
               weight.shape[1] * groups >= FewChannels;
    }

    internal static unsafe torch.Tensor Run(
        torch.Tensor input, torch.Tensor weight, torch.Tensor? bias, long[] stride, long[] padding, long[] outputPadding, long[] dilation, long groups)
    {
        var settings = stackalloc long[8] { stride[0], stride[1], padding[0], padding[1], outputPadding[0], outputPadding[1], dilation[0], dilation[1] };
        nint handle;
        int status;
        var repeated = false;
        do
        {
            status = NativeMethods.artgan_conv_transpose2d(input.Handle, weight.Handle, settings, groups, out handle);
        }
        while (NativeCall.IsWorthRepeating(status, ref repeated));

        GC.KeepAlive(input);
        GC.KeepAlive(weight);
        NativeCall.Check(status, "conv_transpose2d");
        var result = new torch.Tensor(handle);
        return bias is null ? result : result.add_(bias.view(1, -1, 1, 1));
    }
}
