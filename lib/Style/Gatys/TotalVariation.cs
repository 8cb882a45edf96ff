namespace ArtGan.Style;

/// <summary>How much neighbouring pixels differ: the sum of |dx| and |dy| (Mahendran and Vedaldi 2015, arXiv:1412.0035, as neural-style has it).</summary>
internal static class TotalVariation
{
    /// <summary>The weighted loss; its gradient is added to another.</summary>
    /// <param name="picture">(1, channels, height, width).</param>
    /// <param name="weight">The weight.</param>
    /// <param name="gradient">Of the picture's shape.</param>
    /// <returns>A scalar.</returns>
    public static Tensor Add(Tensor picture, double weight, Tensor gradient)
    {
        using var scope = NewDisposeScope();
        var loss = Along(2) + Along(3);
        return loss.MoveToOuterDisposeScope();

        Tensor Along(long direction)
        {
            using var inner = NewDisposeScope();
            var length = picture.shape[direction] - 1;
            if (length == 0) return zeros([], picture.dtype, picture.device).MoveToOuterDisposeScope();
            var difference = picture.narrow(direction, 1, length) - picture.narrow(direction, 0, length);
            var sum = difference.abs().sum() * weight;
            var sign = difference.sign_().mul_(weight);
            gradient.narrow(direction, 1, length).add_(sign);
            gradient.narrow(direction, 0, length).sub_(sign);
            return sum.MoveToOuterDisposeScope();
        }
    }
}
