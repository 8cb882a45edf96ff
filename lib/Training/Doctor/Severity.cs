namespace ArtGan.Training;

/// <summary>How bad a diagnosis is.</summary>
public enum Severity
{
    /// <summary>What was wrong before is so no more.</summary>
    Recovered,

    /// <summary>Training may recover, or go better with other options.</summary>
    Warning,

    /// <summary>Going on is a waste of time.</summary>
    Failure,
}
