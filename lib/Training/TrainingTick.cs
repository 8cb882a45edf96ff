using System.Text.Json.Serialization;

namespace ArtGan.Training;

/// <summary>What was measured since the tick before: one line of stats.jsonl.</summary>
public sealed record TrainingTick
{
    /// <summary>Steps done.</summary>
    public required long Step { get; init; }

    /// <summary>Thousands of real pictures shown.</summary>
    public required double Kimg { get; init; }

    /// <summary>Seconds of training so far, those before a resume included, pictures and checkpoints not.</summary>
    public required double Seconds { get; init; }

    /// <summary>Mean loss of the discriminator.</summary>
    public required double LossD { get; init; }

    /// <summary>Mean loss of the generator.</summary>
    public required double LossG { get; init; }

    /// <summary>D(x): mean score of real pictures, 0 to 1 for a discriminator.</summary>
    public required double DReal { get; init; }

    /// <summary>D(G(z)): mean score of painted pictures, before the discriminator's update.</summary>
    public required double DFake { get; init; }

    /// <summary>Share of real pictures taken for real, 0 to 1.</summary>
    public required double RealRight { get; init; }

    /// <summary>Share of painted pictures seen through, 0 to 1.</summary>
    public required double FakeRight { get; init; }

    /// <summary>Real pictures a second since the tick before.</summary>
    public required double ImagesPerSecond { get; init; }

    /// <summary>Memory of the process, in MB (2^20 bytes).</summary>
    public required double MemoryMb { get; init; }

    /// <summary>Turns since the tick before in which the discriminator led and waited; absent without a balance threshold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SkippedD { get; init; }

    /// <summary>Turns since the tick before in which the generator led and waited; absent without a balance threshold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? SkippedG { get; init; }

    /// <summary>Share of pictures that are augmented now; absent where it does not adapt itself.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AugmentShare { get; init; }
}
