using System.Text.Json.Serialization;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>What happened to a trial.</summary>
internal enum TrialStatus
{
    /// <summary>It trains.</summary>
    Started,

    /// <summary>It came to its last step and was judged.</summary>
    Finished,

    /// <summary>It was given up early, and judged as it was.</summary>
    Stopped,

    /// <summary>It has no value, for the reason told.</summary>
    Failed,

    /// <summary>The sweep was stopped; the trial is saved and goes on with it.</summary>
    Interrupted,

    /// <summary>Its process was killed; it is tried once more.</summary>
    Killed,
}

/// <summary>One line of a sweep's trials.jsonl: what happened to a trial on a rung. The last line of a trial is how it stands.</summary>
/// <param name="Trial">The trial's number, from 1 on.</param>
/// <param name="Rung">The stage of the sweep, from 1 on.</param>
/// <param name="Status">What happened.</param>
internal sealed record TrialEvent(int Trial, int Rung, TrialStatus Status)
{
    /// <summary>The name of its run folder; null where it never had one.</summary>
    public string? Run { get; init; }

    /// <summary>Steps that it has.</summary>
    public long Steps { get; init; }

    /// <summary>The goal's value; null where it has none.</summary>
    public double? Value { get; init; }

    /// <summary>The lower end of the value's 95 % interval.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end.</summary>
    public double? High { get; init; }

    /// <summary>The same score of real pictures.</summary>
    public double? Floor { get; init; }

    /// <summary>Seconds that its process took on the rung, judging included.</summary>
    public double? Seconds { get; init; }

    /// <summary>Why it ended so, in a sentence.</summary>
    public string? Reason { get; init; }

    /// <summary>The options that differ from the preset's, by name.</summary>
    public IReadOnlyDictionary<string, string>? Options { get; init; }

    /// <summary>When, in UTC.</summary>
    public DateTime Time { get; init; }

    /// <summary>Whether the trial has nothing more to do on the rung.</summary>
    internal bool IsEnd => Status is TrialStatus.Finished or TrialStatus.Stopped or TrialStatus.Failed;
}

/// <summary>How a sweep's files are spelled.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters = [typeof(SnakeCaseEnum<TrialStatus>)])]
[JsonSerializable(typeof(TrialEvent))]
[JsonSerializable(typeof(SweepHeader))]
internal sealed partial class SweepJson : JsonSerializerContext;
