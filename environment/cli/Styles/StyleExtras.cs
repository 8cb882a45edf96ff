using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>What is written beside a painting.</summary>
/// <param name="Snapshots">Stages of the painting; null for the usual number where an animation is wanted, and for none otherwise.</param>
/// <param name="Animation">The animation's file, or null.</param>
/// <param name="Curve">The figure's file of the loss, or null.</param>
internal sealed record StyleExtras(int? Snapshots, string? Animation, string? Curve)
{
    /// <summary>Checks what can be checked before hours are spent on painting.</summary>
    /// <exception cref="UserException">A file's name is of no format, or a number out of range.</exception>
    public StyleExtras Validated()
    {
        if (Animation is not null) Imaging.Animation.FormatOf(Animation);
        if (Curve is not null) Picture.FormatOf(Curve);
        _ = Stages(1);
        return this;
    }

    /// <summary>Takes the stages of a painting; null where none are wanted.</summary>
    public StyleStages? Stages(int steps) => (Snapshots ?? (Animation is null ? null : StyleStages.UsualCount)) is { } count ? new(count, steps) : null;

    /// <summary>Writes them.</summary>
    /// <param name="result">The painting.</param>
    /// <param name="stages">Its stages.</param>
    /// <param name="output">Its file.</param>
    /// <returns>The files.</returns>
    public IReadOnlyList<string> Write(StyleResult result, StyleStages? stages, string output)
    {
        var written = new List<string>();
        if (stages is not null && Animation is not null)
        {
            written.Add(Path.GetFullPath(Animation));
            stages.ToAnimation(result).Save(written[^1]);
        }
        else if (stages is not null)
        {
            foreach (var (step, picture) in stages.Taken)
            {
                written.Add(Path.Combine(Path.GetDirectoryName(output)!, $"{Path.GetFileNameWithoutExtension(output)}-{step:000000}{Path.GetExtension(output)}"));
                picture.Save(written[^1]);
            }
        }

        if (Curve is not null)
        {
            written.Add(Path.GetFullPath(Curve));
            StyleCurve.Of(result.LossCurve).ToPicture().Save(written[^1]);
        }

        return written;
    }
}
