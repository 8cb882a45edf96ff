namespace ArtGan.Experiments.Studies;

/// <summary>What a study asks, and how often.</summary>
public sealed record StudyOptions
{
    /// <summary>Questions that a study may have; people tire long before.</summary>
    public const int MostQuestions = 1_000;

    /// <summary>What people are asked.</summary>
    public StudyKind Kind { get; init; } = StudyKind.RealOrPainted;

    /// <summary>Questions for each participant; even where half of the pictures are real.</summary>
    public int Questions { get; init; } = 40;

    /// <summary>Chooses pictures and their order.</summary>
    public long Seed { get; init; }

    /// <summary>Seconds that a picture can be seen, as in HYPE-time (Zhou et al. 2019, arXiv:1904.01121); 0 for as long as one likes.</summary>
    public double Seconds { get; init; }

    /// <summary>The options, if they are possible.</summary>
    /// <exception cref="UserException">One is out of range.</exception>
    public StudyOptions Validated()
    {
        OptionRange.Check("questions", Questions, 2, MostQuestions);
        OptionRange.Check("seconds", Seconds, 0, 3_600);
        return Kind == StudyKind.RealOrPainted && Questions % 2 != 0
            ? throw new UserException($"Half of the pictures are real and half painted, which {Questions} questions cannot be; choose an even number.")
            : this;
    }
}
