using ArtGan.Imaging;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>The pictures in a run's folder.</summary>
public static class RunPictures
{
    // Longer animations are large and say no more; early steps, where most happens, are not many anyway.
    private const int MostFrames = 60;

    /// <summary>Pictures in a run's grids: as many rows as columns.</summary>
    /// <param name="size">Edge of a picture in pixels.</param>
    internal static int InGrid(int size) => TensorPictures.Columns(size) * TensorPictures.Columns(size);

    /// <summary>The grids of samples through time, evenly chosen where there are many; the last one rests.</summary>
    /// <param name="folder">The run.</param>
    /// <exception cref="UserException">There are no grids.</exception>
    public static Animation Progress(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var grids = folder.Fakes();
        var count = Math.Min(grids.Count, MostFrames);
        var frames = Enumerable.Range(0, count).Select(index => grids[count == 1 ? 0 : index * (grids.Count - 1) / (count - 1)]);
        return count > 0
            ? new Animation([.. frames.Select(frame => Picture.Load(frame.Path))], new AnimationOptions { Rest = TimeSpan.FromSeconds(3) })
            : throw new UserException($"{folder.Name} has no grids of samples; train it first.");
    }
}
