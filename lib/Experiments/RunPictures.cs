using ArtGan.Imaging;

namespace ArtGan.Experiments;

/// <summary>The pictures in a run's folder.</summary>
public static class RunPictures
{
    /// <summary>The grids of samples through time; the last one rests.</summary>
    /// <param name="folder">The run.</param>
    /// <exception cref="UserException">There are no grids.</exception>
    public static Animation Progress(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var frames = folder.Fakes();
        return frames.Count > 0
            ? new Animation([.. frames.Select(frame => Picture.Load(frame.Path))], new AnimationOptions { Rest = TimeSpan.FromSeconds(3) })
            : throw new UserException($"{folder.Name} has no grids of samples; train it first.");
    }
}
