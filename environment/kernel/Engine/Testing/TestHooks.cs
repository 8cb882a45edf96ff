using System.ComponentModel;
using System.Diagnostics;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Engine.Testing;

/// <summary>What the engine writes into <c>#!test</c> cells; not meant to be called by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TestHooks
{
    /// <summary>A comparison of a value with a constant: as <see cref="Checks.Check"/>, and tells the value.</summary>
    public static bool Compare<T>(T value, Func<T, bool> test, string? because, string expression, string name, int line)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Checks.Note(test(value) ? null : $"{Failure(expression, because)}; {Named(name, value)}", line);
    }

    /// <summary>A comparison of two values: as <see cref="Checks.Check"/>, and tells both.</summary>
    public static bool Compare<TLeft, TRight>(TLeft left, TRight right, Func<TLeft, TRight, bool> test, string? because, string expression, string leftName, string rightName, int line)
    {
        ArgumentNullException.ThrowIfNull(test);
        return Checks.Note(test(left, right) ? null : $"{Failure(expression, because)}; {Named(leftName, left)}, {Named(rightName, right)}", line);
    }

    /// <summary>Ends what the cell's own statements have tested, before its methods are run.</summary>
    public static void Begin()
    {
        if (CellContext.Required.Tests is { HasChecks: true } tests)
            tests.End("statements", Stopwatch.GetTimestamp());
    }

    /// <summary>Runs a method as a test.</summary>
    public static Task RunAsync(string name, Action method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return RunAsync(name, (Func<Task>)(() =>
        {
            method();
            return Task.CompletedTask;
        }));
    }

    /// <inheritdoc cref="RunAsync(string, Action)"/>
    public static Task RunAsync(string name, Func<ValueTask> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return RunAsync(name, (Func<Task>)(async () => await method().ConfigureAwait(true)));
    }

    /// <inheritdoc cref="RunAsync(string, Action)"/>
    public static async Task RunAsync(string name, Func<Task> method)
    {
        ArgumentNullException.ThrowIfNull(method);
        var context = CellContext.Required;
        var start = Stopwatch.GetTimestamp();
        CellError? error = null;
        try
        {
            await method().ConfigureAwait(true);
        }
        catch (Exception thrown) when (thrown is not (ThreadInterruptedException or ThreadAbortException) && !context.Interruption.IsCancellationRequested)
        {
            error = ErrorReport.Thrown(thrown, ErrorReport.CellName(context.Number));
        }

        context.Tests?.End(name, start, error is null ? null : string.Join('\n', error.Traceback), error?.Line);
    }

    private static string Failure(string expression, string? because) => $"{expression} does not hold{(because is null ? "" : $": {because}")}";

    private static string Named(string name, object? value) => $"{name} is {PlainText.Short(value, 400)}";
}
