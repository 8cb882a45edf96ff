namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>What the compiler says of a cell.</summary>
/// <param name="Errors">Why it cannot be run; empty when it can.</param>
/// <param name="Warnings">What its author should know.</param>
internal sealed record CellCompilation(IReadOnlyList<SourceDiagnostic> Errors, IReadOnlyList<SourceDiagnostic> Warnings);
