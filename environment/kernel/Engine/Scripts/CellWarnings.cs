using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>Which of the compiler's warnings a notebook shows: those about what the cell does, not about how it is written.</summary>
internal static class CellWarnings
{
    // Obsolete members, tasks that nobody awaits, #warning, and comparisons or assignments that cannot be meant.
    private static readonly HashSet<string> Shown = ["CS0612", "CS0618", "CS4014", "CS1030", "CS0252", "CS0253", "CS1717", "CS1718", "CS0665", "CS0728"];

    /// <summary>Whether a diagnostic is such a warning.</summary>
    public static bool AreWorthSaying(Diagnostic diagnostic) =>
        diagnostic is { Severity: DiagnosticSeverity.Warning, IsSuppressed: false } && Shown.Contains(diagnostic.Id);
}
