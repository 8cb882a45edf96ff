using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Display.Comms;

/// <summary>What is said over a <see cref="Comm"/>.</summary>
/// <param name="Data">JSON whose meaning the two ends have agreed on.</param>
public sealed record CommMessage(JsonObject Data)
{
    /// <summary>JSON about the data, such as a protocol's version.</summary>
    public JsonObject? Metadata { get; init; }

    /// <summary>Binary data that belongs to it.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];
}

/// <summary>The steps in the life of a <see cref="Comm"/>.</summary>
internal enum CommStep
{
    Open,
    Message,
    Close,
}

/// <summary>Something that a cell says over a comm; it goes the way of all outputs, so that it comes in order.</summary>
/// <param name="Step">What happens to the comm.</param>
/// <param name="CommId">The comm.</param>
/// <param name="Target">Who is wanted at the other end, where it is opened.</param>
/// <param name="Message">What is said.</param>
internal sealed record CommOutput(CommStep Step, string CommId, string? Target, CommMessage Message) : CellOutput;
