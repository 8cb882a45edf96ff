namespace ArtGan.Models;

/// <summary>Lets the generator and the discriminator of progressive growing grow together.</summary>
/// <param name="generator">How far the generator is.</param>
/// <param name="discriminator">How far the discriminator is.</param>
/// <param name="schedule">When they grow.</param>
internal sealed class ProgressiveGrowth(GrowthMeter generator, GrowthMeter discriminator, GrowthSchedule schedule) : IGrowth
{
    /// <inheritdoc/>
    public void Advance(long picturesShown)
    {
        generator.PicturesShown = picturesShown;
        discriminator.PicturesShown = picturesShown;
    }

    /// <summary>Real pictures as coarse as the painted ones, and the grid that is being faded in just as faint.</summary>
    /// <param name="real">(N, channels, size, size).</param>
    /// <returns>The same shape.</returns>
    public Tensor Present(Tensor real)
    {
        var level = generator.Level;
        var factor = 1L << (schedule.LastStage - level.Stage);
        var fine = GridFading.Reduced(real, factor);
        if (level.IsFading)
        {
            fine = GridFading.Mix(GridFading.Enlarged(GridFading.Reduced(fine, 2), 2), fine, level.Share);
        }

        return GridFading.Enlarged(fine, factor);
    }

    /// <inheritdoc/>
    public IDisposable ShowFullyGrown() => new FullyGrown(this, generator.PicturesShown);

    private sealed class FullyGrown : IDisposable
    {
        private readonly ProgressiveGrowth growth;
        private readonly long picturesShown;

        internal FullyGrown(ProgressiveGrowth growth, long picturesShown)
        {
            (this.growth, this.picturesShown) = (growth, picturesShown);
            growth.Advance(long.MaxValue);
        }

        public void Dispose() => growth.Advance(picturesShown);
    }
}
