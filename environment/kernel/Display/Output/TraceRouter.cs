using System.Diagnostics;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Output;

/// <summary>
/// Shows what cells write to <see cref="Trace"/> and <see cref="Debug"/>, and makes an assertion that does not
/// hold an exception of the cell: the runtime's own listener ends the process.
/// </summary>
internal sealed class TraceRouter : TraceListener
{
    private static readonly Lazy<bool> Installed = new(Set);

    private readonly DefaultTraceListener others = new();

    /// <summary>Puts it in the place of the runtime's listener.</summary>
    public static void Install() => _ = Installed.Value;

    /// <inheritdoc/>
    public override void Write(string? message)
    {
        if (CellContext.Current is { } context)
            context.Channel.Write("stderr", message);
        else
            others.Write(message);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? message) => Write(message + Environment.NewLine);

    /// <inheritdoc/>
    public override void Fail(string? message, string? detailMessage)
    {
        if (CellContext.Current is null)
            others.Fail(message, detailMessage);
        else
            throw new InvalidOperationException(string.Join(' ', new[] { "An assertion does not hold.", message, detailMessage }.Where(text => !string.IsNullOrEmpty(text))));
    }

    private static bool Set()
    {
        for (var index = 0; index < Trace.Listeners.Count; index++)
        {
            if (Trace.Listeners[index] is not DefaultTraceListener)
                continue;
            Trace.Listeners[index] = new TraceRouter();
            return true;
        }

        return false;
    }
}
