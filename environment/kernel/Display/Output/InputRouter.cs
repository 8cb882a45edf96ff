using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Output;

/// <summary>
/// Lets cells ask whoever runs them, a line at a time; everything else reads the process's own input.
/// </summary>
internal sealed class InputRouter(TextReader original) : TextReader
{
    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (CellContext.Current is not { } context)
            return original.ReadLine();
        if (context.UnreadInput is not { Length: > 0 } rest)
            return context.Ask(new InputRequest(""));
        context.UnreadInput = "";
        return rest.TrimEnd('\n');
    }

    /// <summary>Reads what is left of a line, or the next one: a notebook's input has no end to read to.</summary>
    public override string ReadToEnd() => CellContext.Current is null ? original.ReadToEnd() : ReadLine() ?? "";

    /// <inheritdoc/>
    public override int Read()
    {
        if (CellContext.Current is not { } context)
            return original.Read();
        if (string.IsNullOrEmpty(context.UnreadInput))
        {
            if (context.Ask(new InputRequest("")) is not { } line)
                return -1;
            context.UnreadInput = line + "\n";
        }

        var next = context.UnreadInput[0];
        context.UnreadInput = context.UnreadInput[1..];
        return next;
    }

    /// <inheritdoc/>
    public override int Peek() => CellContext.Current is not { } context ? original.Peek() : context.UnreadInput is [var next, ..] ? next : -1;
}
