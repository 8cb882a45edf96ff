namespace ArtGan.Experiments.Studies;

/// <summary>What people said.</summary>
internal sealed record StudyResult
{
    /// <summary>The study's identifier.</summary>
    public required string Study { get; init; }

    /// <summary>What was asked.</summary>
    public required StudyKind Kind { get; init; }

    /// <summary>How many people answered.</summary>
    public required int Participants { get; init; }

    /// <summary>How many answers they gave.</summary>
    public required int Answers { get; init; }

    /// <summary>Where intervals come from: <c>wilson</c>, or <c>cluster-bootstrap</c> over several participants.</summary>
    public required string Interval { get; init; }

    /// <summary>Half of the answers took no longer than this.</summary>
    public required double MedianSeconds { get; init; }

    /// <summary>Whether pictures were told apart; null where none was to be.</summary>
    public Judgement? RealOrPainted { get; init; }

    /// <summary>What was preferred, for each two sources; null where nothing was to be.</summary>
    public IReadOnlyList<Preference>? Preferences { get; init; }

    /// <summary>The sources by strength, where there are more than two and the answers name finite strengths.</summary>
    public IReadOnlyList<Strength>? BradleyTerry { get; init; }

    /// <summary>Why numbers are worth less than they seem, a sentence each.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }
}

/// <summary>Whether people told real pictures from painted ones.</summary>
/// <param name="Accuracy">The share of right answers; one half is guessing. One less this is HYPE's error rate.</param>
/// <param name="PAgainstHalf">The two-sided exact binomial test of as many right answers among tosses of a coin.</param>
/// <param name="RealTakenForPainted">The share of real pictures taken for painted.</param>
/// <param name="Confusion">How often which was taken for which.</param>
/// <param name="FoolingRates">For each run the share of its pictures taken for real.</param>
/// <param name="Hardest">The pictures that were most often taken for what they are not.</param>
internal sealed record Judgement(Share Accuracy, double PAgainstHalf, Share RealTakenForPainted, Confusion Confusion, IReadOnlyList<FoolingRate> FoolingRates, IReadOnlyList<HardPicture> Hardest);

/// <summary>How often which pictures were taken for which.</summary>
internal sealed record Confusion(int RealAsReal, int RealAsPainted, int PaintedAsReal, int PaintedAsPainted);

/// <summary>How often a run's pictures were taken for real (Zhou et al. 2019, arXiv:1904.01121).</summary>
internal sealed record FoolingRate(string Run, Share Rate);

/// <summary>A picture that was often taken for what it is not.</summary>
/// <param name="Question">The number of its question, from 1.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Number">Its number in the data set, or among those painted.</param>
/// <param name="Wrong">The share of participants who were wrong about it.</param>
internal sealed record HardPicture(int Question, string Source, int Number, double Wrong);

/// <summary>Which of two sources was preferred.</summary>
/// <param name="First">One source.</param>
/// <param name="Second">The other.</param>
/// <param name="FirstPreferred">The share of answers for the first.</param>
/// <param name="PAgainstHalf">The two-sided exact binomial test of as many among tosses of a coin.</param>
internal sealed record Preference(string First, string Second, Share FirstPreferred, double PAgainstHalf);

/// <summary>A source's strength: the odds that one is preferred to another are the ratio of theirs.</summary>
internal sealed record Strength(string Source, double Value);
