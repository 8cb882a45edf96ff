using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Wire;

/// <summary>A message for front-ends.</summary>
/// <param name="Type">Its type, such as <c>execute_reply</c>.</param>
/// <param name="Content">What it says.</param>
internal sealed record OutgoingMessage(string Type, JsonObject Content)
{
    /// <summary>Its identifier.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>Where it goes: the identities of a front-end, or the topic of what is published.</summary>
    public IReadOnlyList<byte[]> Identities { get; init; } = [];

    /// <summary>The header of the message that caused it; empty where none did.</summary>
    public ReadOnlyMemory<byte> ParentHeader { get; init; }

    /// <summary>What it says besides.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>Binary data that belongs to it.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];
}
