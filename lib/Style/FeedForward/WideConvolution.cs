namespace ArtGan.Style;

/// <summary>
/// Convolutions with large kernels between the three channels of pictures and many features. libtorch computes blocks of eight or more channels at a time
/// and leaves most of each idle there; with the kernel's columns as channels, the same sums take a seventh of the time on a processor.
/// </summary>
internal static class WideConvolution
{
    private const long Few = 4;

    /// <summary>Convolves without padding.</summary>
    /// <param name="input">(n, inputs, height + kernel - 1, width + kernel - 1).</param>
    /// <param name="weight">(outputs, inputs, kernel, kernel).</param>
    /// <param name="bias">(outputs), or null.</param>
    /// <returns>(n, outputs, height, width).</returns>
    public static Tensor Of(Tensor input, Tensor weight, Tensor? bias = null) =>
        input.device_type == DeviceType.CUDA ? functional.conv2d(input, weight, bias)
        : weight.shape[1] <= Few ? FromFew(input, weight, bias)
        : weight.shape[0] <= Few ? ToFew(input, weight, bias)
        : functional.conv2d(input, weight, bias);

    private static Tensor FromFew(Tensor input, Tensor weight, Tensor? bias)
    {
        using var scope = NewDisposeScope();
        var (outputs, inputs, kernel) = (weight.shape[0], weight.shape[1], weight.shape[3]);
        var width = input.shape[3] - kernel + 1;
        var columns = cat([.. Enumerable.Range(0, (int)kernel).Select(column => input.narrow(3, column, width))], 1);
        return functional.conv2d(columns, weight.permute(0, 3, 1, 2).reshape(outputs, kernel * inputs, weight.shape[2], 1), bias).MoveToOuterDisposeScope();
    }

    private static Tensor ToFew(Tensor input, Tensor weight, Tensor? bias)
    {
        using var scope = NewDisposeScope();
        var (outputs, inputs, kernel) = (weight.shape[0], weight.shape[1], weight.shape[3]);
        var width = input.shape[3] - kernel + 1;
        var columns = functional.conv2d(input, weight.permute(3, 0, 1, 2).reshape(kernel * outputs, inputs, weight.shape[2], 1));
        var sum = columns.narrow(1, 0, outputs).narrow(3, 0, width).contiguous();
        for (var column = 1L; column < kernel; column++) sum.add_(columns.narrow(1, column * outputs, outputs).narrow(3, column, width));
        if (bias is not null) sum.add_(bias.view(1, -1, 1, 1));
        return sum.MoveToOuterDisposeScope();
    }
}
