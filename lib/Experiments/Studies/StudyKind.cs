using System.Text.Json.Serialization;

namespace ArtGan.Experiments.Studies;

/// <summary>What people are asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StudyKind>))]
public enum StudyKind
{
    /// <summary>One picture at a time: is it real, or was it painted by a network?</summary>
    [JsonStringEnumMemberName("real-or-painted")]
    RealOrPainted,

    /// <summary>Two pictures at a time: which is better?</summary>
    [JsonStringEnumMemberName("which-is-better")]
    WhichIsBetter,
}
