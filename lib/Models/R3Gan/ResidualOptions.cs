using System.Globalization;

namespace ArtGan.Models;

/// <summary>What R3GAN's residual blocks are like (Huang et al. 2024, arXiv:2501.05441).</summary>
public sealed record ResidualOptions
{
    private const string Auto = "auto";

    /// <summary>Their names, for families that have no use for them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["expansion", "group_size", "stage_channels"];

    /// <summary>How many times wider the inner layers of a block are than its grid.</summary>
    public int Expansion { get; init; } = 2;

    /// <summary>Channels that a block's 3 x 3 convolution mixes with each other; where fewer come in, it mixes all of them.</summary>
    public int GroupSize { get; init; } = 16;

    /// <summary>Channels of each grid, smallest grid first, with commas between; "auto" doubles them from grid to grid.</summary>
    public string StageChannels { get; init; } = Auto;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public ResidualOptions Validated()
    {
        OptionRange.Check("expansion", Expansion, 1, 8);
        OptionRange.Check("group_size", GroupSize, 1, 4096);
        if (StageChannels != Auto)
        {
            foreach (var channels in Listed())
            {
                OptionRange.Check("stage_channels", channels, 1, 4096);
            }
        }

        return this;
    }

    /// <summary>The channels of each grid, smallest first.</summary>
    /// <param name="stages">How many grids there are.</param>
    /// <param name="doubled">The channels of a grid where the options name none; told how many larger grids there are.</param>
    /// <exception cref="UserException">The list has another length, or a grid's channels cannot be divided into groups.</exception>
    internal IReadOnlyList<long> Widths(int stages, Func<int, long> doubled)
    {
        long[] widths = StageChannels == Auto ? [.. Enumerable.Range(0, stages).Select(stage => doubled(stages - 1 - stage))] : [.. Listed()];
        if (widths.Length != stages)
        {
            throw new UserException($"'stage_channels' names {widths.Length} grids, but pictures of this size have {stages}; give that many numbers, or auto.");
        }

        foreach (var width in widths)
        {
            var inner = width * Expansion;
            if (inner > GroupSize && inner % GroupSize != 0)
            {
                throw new UserException($"{width} channels, expanded {Expansion} times, cannot be divided into groups of {GroupSize}; choose multiples of {GroupSize}, or another group_size.");
            }
        }

        return widths;
    }

    private IEnumerable<long> Listed() => StageChannels.Split(',', StringSplitOptions.TrimEntries).Select(text =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var channels)
            ? channels
            : throw new UserException($"'stage_channels' is '{StageChannels}' but must be whole numbers with commas between, smallest grid first, as in 128,64,16; or auto."));
}
