using System.Runtime.ExceptionServices;

namespace ArtGan.Kernel.Engine.Cells;

/// <summary>
/// Exceptions that nobody catches, in threads and <c>async void</c> functions that cells have started: they
/// are printed by the cell instead of ending the process with all its notebooks.
/// </summary>
internal static class StrayExceptions
{
    private static readonly Lazy<bool> Installed = new(Set);

    /// <summary>Catches them from now on.</summary>
    public static void Install() => _ = Installed.Value;

    private static bool Set()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Print);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The host has a handler of its own, and there can be only one.
            return false;
        }
    }

    private static bool Print(Exception error)
    {
        if (CellContext.OfThisFlow is not { } context)
            return false;
        foreach (var line in Engine.Scripts.ErrorReport.Lines(error))
            context.Channel.Write("stderr", line + Environment.NewLine);
        return true;
    }
}
