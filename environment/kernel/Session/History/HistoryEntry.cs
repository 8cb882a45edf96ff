namespace ArtGan.Kernel.Session.History;

/// <summary>A cell that has been run.</summary>
/// <param name="Session">The kernel's number among all that have written to the history.</param>
/// <param name="Line">The number of the execution, from 1.</param>
/// <param name="Code">The cell's text.</param>
/// <param name="Output">Its result as text; null without one.</param>
internal sealed record HistoryEntry(long Session, int Line, string Code, string? Output);
