using System.Text;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Output;

/// <summary>
/// Sends what cells print to their session and everything else to the process's own console. The console
/// belongs to the whole process, so there is one router a stream, and the thread's context says where to.
/// </summary>
internal sealed class ConsoleRouter : TextWriter
{
    private static readonly Lock Gate = new();
    private static TextWriter? installedOut;
    private static TextWriter? installedError;
    private static TextReader? installedIn;

    private readonly TextWriter original;
    private readonly string stream;

    private ConsoleRouter(TextWriter original, string stream) => (this.original, this.stream) = (original, stream);

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>Puts the routers in place, again where somebody has replaced them since.</summary>
    public static void Install()
    {
        lock (Gate)
        {
            if (Console.Out != installedOut)
            {
                Console.SetOut(new ConsoleRouter(Console.Out, "stdout"));
                installedOut = Console.Out;
            }

            if (Console.Error != installedError)
            {
                Console.SetError(new ConsoleRouter(Console.Error, "stderr"));
                installedError = Console.Error;
            }

            if (Console.In != installedIn)
            {
                Console.SetIn(new InputRouter(Console.In));
                installedIn = Console.In;
            }
        }
    }

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellContext.Current is { } context)
            context.Channel.Write(stream, buffer);
        else
            original.Write(buffer);
    }

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Write(value + Environment.NewLine);

    /// <inheritdoc/>
    public override void Flush()
    {
        if (CellContext.Current is null)
            original.Flush();
    }

    private sealed class InputRouter(TextReader original) : TextReader
    {
        public override string? ReadLine() => CellContext.Current is not { } context ? original.ReadLine() : context.Ask(new InputRequest(""));

        public override int Read() => CellContext.Current is null ? original.Read() : throw new NotSupportedException("Cells read whole lines; use Console.ReadLine().");

        public override int Peek() => CellContext.Current is null ? original.Peek() : -1;
    }
}
