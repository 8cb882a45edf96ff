namespace ArtGan.Models;

/// <summary>
/// Convolutions padded as TensorFlow's "SAME": n pixels become n / stride, rounded up, and where an odd number of zeros
/// is needed the one more stands below and on the right. PyTorch's layers pad all sides alike.
/// </summary>
internal static class SamePadding
{
    /// <summary>A convolution, (N, input, n, n) to (N, output, n / stride rounded up, the same).</summary>
    /// <param name="list">Takes the layers; where sides differ, the zeros are a layer of their own.</param>
    /// <param name="name">The convolution's name.</param>
    /// <param name="size">Edge of the grid going in.</param>
    /// <param name="input">Channels going in.</param>
    /// <param name="output">Channels coming out.</param>
    /// <param name="kernel">Edge of the kernel.</param>
    /// <param name="stride">Pixels between windows.</param>
    internal static LayerList AddSameConvolution(this LayerList list, string name, long size, long input, long output, long kernel, long stride = 1)
    {
        var outputSize = (size + stride - 1) / stride;
        var (before, after) = Split(Math.Max(0, ((outputSize - 1) * stride) + kernel - size));
        return list
            .Add($"pad_{name}", before == after ? null : ZeroPad2d((before, after, before, after)))
            .Add(name, Conv2d(input, output, kernel, stride: stride, padding: before == after ? before : 0));
    }

    /// <summary>A transposed convolution, (N, input, n, n) to (N, output, n stride, the same): the gradient of the convolution above.</summary>
    /// <param name="list">Takes the layers; where sides differ, the cut is a layer of its own.</param>
    /// <param name="name">The convolution's name.</param>
    /// <param name="input">Channels going in.</param>
    /// <param name="output">Channels coming out.</param>
    /// <param name="kernel">Edge of the kernel, at least the stride.</param>
    /// <param name="stride">Pixels between windows of the output.</param>
    internal static LayerList AddSameTransposed(this LayerList list, string name, long input, long output, long kernel, long stride = 1)
    {
        var (before, after) = Split(kernel - stride);
        return list
            .Add(name, ConvTranspose2d(input, output, kernel, stride: stride, padding: before))
            .Add($"cut_{name}", before == after ? null : ZeroPad2d((0, before - after, 0, before - after)));
    }

    private static (long Before, long After) Split(long total) => (total / 2, total - (total / 2));
}
