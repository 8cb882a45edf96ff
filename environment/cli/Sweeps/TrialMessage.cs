using ArtGan.Training;

namespace ArtGan.Cli.Sweeps;

/// <summary>One line that a trial's process writes; one member is set.</summary>
internal sealed record TrialMessage
{
    /// <summary>The run's folder, once it is one.</summary>
    public string? Run { get; init; }

    /// <summary>What was measured.</summary>
    public TrainingTick? Tick { get; init; }

    /// <summary>What the training doctor said.</summary>
    public Training.Diagnosis? Diagnosis { get; init; }

    /// <summary>Steps done, when training was ended from outside and is saved.</summary>
    public long? Saved { get; init; }

    /// <summary>Steps done, at the end.</summary>
    public long? Done { get; init; }
}
