using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>The real pictures that a run's are compared with.</summary>
/// <param name="Real">All of its data set, whether or not the run learnt from them: what its pictures shall be like.</param>
/// <param name="Learnt">Those that it learnt from, which its pictures must not be.</param>
/// <param name="Content">What it paints from, where it paints from pictures; else null.</param>
internal sealed record EvaluationData(IPictureSet Real, IPictureSet Learnt, IPictureSet? Content)
{
    /// <summary>Loads them at the run's size.</summary>
    /// <exception cref="UserException">The data could not be had.</exception>
    internal static EvaluationData Open(ExperimentOptions options, Workplace workplace, CancellationToken cancellation)
    {
        var real = Pictures(options with { Pictures = 0, HoldOut = 0 }, workplace, cancellation);
        var learnt = options is { Pictures: 0, HoldOut: 0 } ? real : Pictures(options, workplace, cancellation);
        var content = options.ContentData == ExperimentOptions.NoContent
            ? null
            : Pictures(options with { Data = options.ContentData, Pictures = 0, HoldOut = 0 }, workplace, cancellation);
        return new(real, learnt, content);
    }

    private static IPictureSet Pictures(ExperimentOptions options, Workplace workplace, CancellationToken cancellation) =>
        RunData.Coloured(workplace.Load(options, cancellation).Learnt, options) is IPictureSet pictures
            ? ResizedPictures.Of(pictures, options.Size)
            : throw new UserException($"'{options.Data}' holds no pictures to compare with.");
}
