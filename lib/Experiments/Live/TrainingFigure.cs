using ArtGan.Imaging;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>A run at a moment, as one picture: the newest grid beside the curves, with where it stands above them.</summary>
public sealed class TrainingFigure : IRichDisplay
{
    private const double Width = 700, LeastHeight = 420;
    private const int MostPoints = 350;

    private readonly Picture grid;
    private readonly IReadOnlyList<TrainingTick> ticks;
    private readonly IReadOnlyList<Diagnosis> diagnoses;
    private readonly string status;

    internal TrainingFigure(Picture grid, IReadOnlyList<TrainingTick> ticks, IReadOnlyList<Diagnosis> diagnoses, string status)
    {
        (this.grid, this.status) = (grid, status);
        this.ticks = Thinning.Of(ticks, MostPoints);
        this.diagnoses = [.. diagnoses];
    }

    /// <summary>The figure as a picture; the grid alone where libvips is not at hand.</summary>
    public Picture ToPicture()
    {
        if (!Picture.HasLibrary)
        {
            return grid;
        }

        var curves = RunCurves.Of(ticks, diagnoses).WithTitle(status).WithSize(Width, Math.Max(LeastHeight, grid.Height)).ToPicture(scale: 1);
        return PicturePair.Compose(grid, curves);
    }

    /// <summary>The figure as PNG, and in words.</summary>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object> { ["image/png"] = ToPicture().EncodePng(), ["text/plain"] = ToString() });

    /// <summary>Where the run stands.</summary>
    public override string ToString() => status;
}
