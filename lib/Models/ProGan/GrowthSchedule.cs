namespace ArtGan.Models;

/// <summary>How far a growing network has grown.</summary>
/// <param name="Stage">The largest grid in use, counted from 0.</param>
/// <param name="Share">How far it is faded in: 0 shows the grid before alone, 1 this one alone.</param>
public readonly record struct GrowthLevel(int Stage, double Share)
{
    /// <summary>Whether the grid before still shows.</summary>
    public bool IsFading => Share < 1;
}

/// <summary>When each grid of a growing network is faded in (Karras et al. 2017, arXiv:1710.10196, appendix A).</summary>
public sealed class GrowthSchedule
{
    private readonly GrowthOptions options;
    private readonly int firstStage;

    /// <summary>Plans the growth.</summary>
    /// <param name="options">How long each grid is held and faded in.</param>
    /// <param name="size">Edge of the full pictures.</param>
    /// <param name="doublings">How often the first grid is doubled up to that.</param>
    /// <exception cref="UserException">The size to start with is none of the grids.</exception>
    public GrowthSchedule(GrowthOptions options, int size, int doublings)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        LastStage = doublings;
        var grids = Enumerable.Range(0, doublings + 1).Select(stage => size >> (doublings - stage)).ToArray();
        firstStage = Array.IndexOf(grids, options.StartSize);
        if (firstStage < 0)
        {
            throw new UserException($"'start_size' is {options.StartSize}, but pictures of {size} x {size} grow through {string.Join(", ", grids)}; choose one of these.");
        }
    }

    /// <summary>The grid of the full pictures.</summary>
    public int LastStage { get; }

    /// <summary>How far networks have grown.</summary>
    /// <param name="picturesShown">Real pictures shown before.</param>
    public GrowthLevel At(long picturesShown)
    {
        var (hold, fade) = (options.HoldKimg * 1000, options.FadeKimg * 1000);
        if (hold + fade == 0)
        {
            return new(LastStage, 1);
        }

        var phase = Math.Floor(picturesShown / (hold + fade));
        var fading = Math.Max(0, picturesShown - (phase * (hold + fade)) - hold);
        var position = Math.Min(LastStage, firstStage + phase + (fade > 0 ? fading / fade : 0));
        var stage = (int)Math.Ceiling(position);
        return new(stage, stage == firstStage ? 1 : position - (stage - 1));
    }
}
