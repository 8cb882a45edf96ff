namespace ArtGan.Experiments.Studies;

/// <summary>How many answers a study needs, if they were independent of each other: answers of few people tell less.</summary>
public static class StudyPower
{
    /// <summary>Below this probability a count of answers is not taken for chance.</summary>
    public const double Level = 0.05;

    private const int MostAnswers = 100_000;
    private const double LeastShare = 0.505, MostShare = 0.995;

    /// <summary>The chance that a study finds a share to be another than one half, by the two-sided exact binomial test.</summary>
    /// <param name="share">The share in truth, 0 to 1; for one half itself this is the chance of a false alarm.</param>
    /// <param name="answers">How many answers; at least 1.</param>
    public static double Chance(double share, int answers)
    {
        OptionRange.Check("share", share, 0, 1);
        OptionRange.Check("answers", answers, 1, MostAnswers);
        var limit = Limit(answers);
        return limit < 0 ? 0 : UpTo(limit, answers, share) + UpTo(limit, answers, 1 - share);
    }

    /// <summary>The fewest answers with which a study finds a share to be another than one half.</summary>
    /// <param name="share">The share in truth, above one half.</param>
    /// <param name="chance">How likely it shall be to find it; usual are 80 %.</param>
    /// <exception cref="UserException">The share is too near to one half or to 1, or the chance is out of range.</exception>
    public static int Answers(double share, double chance = 0.8)
    {
        OptionRange.Check("share", share, LeastShare, MostShare);
        OptionRange.Check("chance", chance, Level, 1 - Level);
        var answers = 1;
        while (Chance(share, answers) < chance)
        {
            answers++;
        }

        return answers;
    }

    /// <summary>The largest count so small that it, or one as far to the other side, is rarer than the level with a fair coin; below 0 where there is none.</summary>
    private static int Limit(int answers)
    {
        var (term, sum, count) = (-answers * Math.Log(2), 0.0, 0);
        while (2 * (sum + Math.Exp(term)) < Level)
        {
            sum += Math.Exp(term);
            term += Math.Log(answers - count) - Math.Log(count + 1);
            count++;
        }

        return count - 1;
    }

    // In logarithms: the first terms are no numbers any more for thousands of answers.
    private static double UpTo(int limit, int answers, double share)
    {
        if (share is 0 or 1)
        {
            return share == 0 ? 1 : 0;
        }

        var (term, sum, odds) = (answers * Math.Log(1 - share), 0.0, Math.Log(share) - Math.Log(1 - share));
        for (var count = 0; count <= limit; count++)
        {
            sum += Math.Exp(term);
            term += Math.Log(answers - count) - Math.Log(count + 1) + odds;
        }

        return sum;
    }
}
