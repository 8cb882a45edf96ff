using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Wire;

/// <summary>A message that a front-end has sent.</summary>
internal sealed record IncomingMessage
{
    /// <summary>The route back to the front-end.</summary>
    public required IReadOnlyList<byte[]> Identities { get; init; }

    /// <summary>The header as it came: the parent header of all that answers it.</summary>
    public required ReadOnlyMemory<byte> Header { get; init; }

    /// <summary>The message's own identifier.</summary>
    public required string Id { get; init; }

    /// <summary>Its type, such as <c>execute_request</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The identifier of the message it answers; null where it answers none.</summary>
    public string? ParentId { get; init; }

    /// <summary>What it says.</summary>
    public required JsonObject Content { get; init; }

    /// <summary>What it says besides.</summary>
    public required JsonObject Metadata { get; init; }

    /// <summary>Binary data that belongs to it.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];
}
