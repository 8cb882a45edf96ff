namespace ArtGan.Training;

/// <summary>Ways between two points of a latent space.</summary>
public static class Interpolation
{
    // Below this sine two directions span no plane, and there is no arc to follow.
    private const double SmallestSine = 1e-6;

    /// <summary>Goes in a straight line.</summary>
    /// <param name="from">Where it starts, of any shape.</param>
    /// <param name="to">Where it ends, of the same shape.</param>
    /// <param name="share">How far to go: 0 gives <paramref name="from"/>, 1 <paramref name="to"/>.</param>
    public static Tensor Linear(Tensor from, Tensor to, double share)
    {
        using var scope = NewDisposeScope();
        return ((from * (1 - share)) + (to * share)).MoveToOuterDisposeScope();
    }

    /// <summary>
    /// Goes along the arc (White 2016, arXiv:1609.04468): the direction turns evenly and the length changes evenly, so
    /// that it never leaves the shell on which nearly all normal latents lie. The straight line cuts through the shell's
    /// inside, where a generator was not trained.
    /// </summary>
    /// <param name="from">Where it starts, of any shape.</param>
    /// <param name="to">Where it ends, of the same shape.</param>
    /// <param name="share">How far to go: 0 gives <paramref name="from"/>, 1 <paramref name="to"/>.</param>
    /// <returns>A point of the length (1 - share) |from| + share |to|; on the straight line where both directions are the same or opposite.</returns>
    public static Tensor Spherical(Tensor from, Tensor to, double share)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        using var scope = NewDisposeScope();
        var (a, b) = (from.to(ScalarType.Float64), to.to(ScalarType.Float64));
        var (lengthA, lengthB) = (Length(a), Length(b));
        var angle = Math.Acos(Math.Clamp((a * b).sum().item<double>() / (lengthA * lengthB), -1, 1));
        if (!(Math.Sin(angle) > SmallestSine))
        {
            return Linear(from, to, share).MoveToOuterDisposeScope();
        }

        var direction = ((a * (Math.Sin((1 - share) * angle) / lengthA)) + (b * (Math.Sin(share * angle) / lengthB))) / Math.Sin(angle);
        return (direction * ((lengthA * (1 - share)) + (lengthB * share))).to(from.dtype).MoveToOuterDisposeScope();
    }

    /// <summary>Goes from point to point.</summary>
    /// <param name="points">The points (N, ...), at least 2.</param>
    /// <param name="framesPerLeg">Steps from a point to the next, at least 1.</param>
    /// <param name="isSpherical">Whether along arcs.</param>
    /// <param name="isClosed">Whether from the last point back to the first.</param>
    /// <returns>(frames, ...): a closed way has N framesPerLeg and goes on with its first, an open one (N - 1) framesPerLeg + 1.</returns>
    public static Tensor Path(Tensor points, int framesPerLeg, bool isSpherical, bool isClosed)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentOutOfRangeException.ThrowIfLessThan(points.shape[0], 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(framesPerLeg, 1);
        using var scope = NewDisposeScope();
        var count = points.shape[0];
        var frames = new List<Tensor>();
        for (long leg = 0; leg < (isClosed ? count : count - 1); leg++)
        {
            var (from, to) = (points[leg], points[(leg + 1) % count]);
            for (var frame = 0; frame < framesPerLeg; frame++)
            {
                var share = (double)frame / framesPerLeg;
                frames.Add(isSpherical ? Spherical(from, to, share) : Linear(from, to, share));
            }
        }

        if (!isClosed)
        {
            frames.Add(points[count - 1]);
        }

        return stack([.. frames]).MoveToOuterDisposeScope();
    }

    private static double Length(Tensor vector) => vector.square().sum().sqrt().item<double>();
}
