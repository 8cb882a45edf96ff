namespace ArtGan.Metrics;

/// <summary>Which way a score gets better.</summary>
public enum ScoreGoal
{
    /// <summary>Lower is better.</summary>
    Lower,

    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Near to the floor is better; far to either side of it is not.</summary>
    Floor,
}
