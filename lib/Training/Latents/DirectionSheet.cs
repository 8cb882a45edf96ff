using ArtGan.Imaging;

namespace ArtGan.Training;

/// <summary>A picture moved along directions.</summary>
/// <param name="Pictures">The pictures, direction by direction.</param>
/// <param name="Steps">Pictures along each direction, from one side to the other.</param>
/// <param name="Shares">Which share of all change each direction stands for.</param>
public sealed record DirectionSheet(IReadOnlyList<Picture> Pictures, int Steps, IReadOnlyList<float> Shares) : IRichDisplay
{
    /// <summary>All pictures, a row a direction.</summary>
    public Picture Picture => LatentExplorer.Grid(Pictures, Steps);

    /// <summary>To one side and back to the other, the directions beside each other.</summary>
    public Animation Animation
    {
        get
        {
            int[] there = [.. Enumerable.Range(0, Steps)];
            int[] back = [.. there.Skip(1).Take(Steps - 2).Reverse()];
            var frames = there.Concat(back).Select(step => LatentExplorer.Grid([.. Enumerable.Range(0, Shares.Count).Select(direction => Pictures[(direction * Steps) + step])], Shares.Count));
            return new([.. frames], new AnimationOptions { Delay = TimeSpan.FromMilliseconds(80), Rest = TimeSpan.Zero });
        }
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Picture.ToMimeBundle();
}
