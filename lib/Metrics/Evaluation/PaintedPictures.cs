using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Training;

namespace ArtGan.Metrics;

/// <summary>Painted pictures as bytes, as whoever saves them gets them.</summary>
/// <param name="Bytes">(N, channels, height, width) on the CPU.</param>
/// <param name="Labels">The class that each was painted for; null where the generator takes none.</param>
/// <param name="Seed">What decided them.</param>
internal sealed record PaintedPictures(Tensor Bytes, IReadOnlyList<long>? Labels, long Seed) : IDisposable
{
    private const int Chunk = 250;

    internal int Count => (int)Bytes.shape[0];

    /// <summary>A warning where all pictures are the same; null where they are not.</summary>
    internal string? Sameness
    {
        get
        {
            using var scope = NewDisposeScope();
            return Bytes.eq(Bytes.narrow(0, 0, 1)).all().item<bool>() ? "All painted pictures are the same." : null;
        }
    }

    /// <summary>Paints with random latents, the same as <see cref="Sampler.Sample"/> does.</summary>
    /// <exception cref="UserException">The generator paints values that are not numbers, or paints from pictures.</exception>
    internal static PaintedPictures Paint(Sampler sampler, int count, long seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        using var labels = sampler.Labels(count);
        var bytes = InParts(count, "painting", (first, size) =>
        {
            using var scope = NewDisposeScope();
            return sampler.Paint(sampler.Latents([.. Enumerable.Range(first, size)], seed), labels?.narrow(0, first, size)).MoveToOuterDisposeScope();
        }, progress, cancellation);
        return new(bytes, labels?.data<long>().ToArray(), seed);
    }

    /// <summary>Paints from the first of some pictures.</summary>
    /// <exception cref="UserException">The generator paints values that are not numbers, or from noise.</exception>
    internal static PaintedPictures Translate(Sampler sampler, IPictureSet content, int count, long seed, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        var order = FeatureCache.Order(content);
        return new(InParts(count, "painting", (first, size) =>
        {
            using var scope = NewDisposeScope();
            return sampler.Translate(Normalisation.MinusOneToOne.ToValues(RealPictures.Bytes(content, order.AsSpan(first, size)))).MoveToOuterDisposeScope();
        }, progress, cancellation), null, seed);
    }

    /// <inheritdoc/>
    public void Dispose() => Bytes.Dispose();

    private static Tensor InParts(int count, string step, Func<int, int, Tensor> paint, IProgress<EvaluationProgress>? progress, CancellationToken cancellation)
    {
        using var scope = NewDisposeScope();
        var parts = new List<Tensor>();
        for (var done = 0; done < count; done += Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            using var values = paint(done, Math.Min(Chunk, count - done));
            if (!values.isfinite().all().item<bool>())
            {
                throw new UserException("The generator paints values that are not numbers, so it has diverged; evaluate an earlier checkpoint, or train again with the doctor's advice.");
            }

            parts.Add(Normalisation.MinusOneToOne.ToBytes(values));
            progress?.Report(new(step, Math.Min(done + Chunk, count), count));
        }

        return cat([.. parts]).MoveToOuterDisposeScope();
    }
}
