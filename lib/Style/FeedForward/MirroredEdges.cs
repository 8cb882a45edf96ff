namespace ArtGan.Style;

/// <summary>
/// Pictures mirrored beyond their edges. On a processor the result has its channels last, which is what convolutions take; libtorch's own padding takes two
/// to three times as long there.
/// </summary>
internal static class MirroredEdges
{
    /// <summary>Adds a margin on all sides, the picture's own edge not being repeated.</summary>
    /// <param name="input">(n, channels, height, width), larger than the margin; no gradient flows back to it.</param>
    /// <param name="margin">Rows and columns on each side.</param>
    /// <returns>(n, channels, height + 2 margin, width + 2 margin).</returns>
    public static Tensor Of(Tensor input, long margin)
    {
        if (input.device_type != DeviceType.CPU) return functional.pad(input, (margin, margin, margin, margin), PaddingModes.Reflect);
        using var scope = NewDisposeScope();
        var (height, width) = (input.shape[2], input.shape[3]);
        var padded = empty([input.shape[0], height + (2 * margin), width + (2 * margin), input.shape[1]], input.dtype).permute(0, 3, 1, 2);
        var rows = padded.narrow(2, margin, height);
        rows.narrow(3, margin, width).copy_(input);
        Mirror(rows, 3, margin, width);
        // With the corners, which the columns have by now.
        Mirror(padded, 2, margin, height);
        return padded.MoveToOuterDisposeScope();
    }

    private static void Mirror(Tensor padded, long axis, long margin, long length)
    {
        for (var step = 1L; step <= margin; step++)
        {
            padded.narrow(axis, margin - step, 1).copy_(padded.narrow(axis, margin + step, 1));
            padded.narrow(axis, margin + length - 1 + step, 1).copy_(padded.narrow(axis, margin + length - 1 - step, 1));
        }
    }
}
