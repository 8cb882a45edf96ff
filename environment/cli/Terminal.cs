using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ArtGan.Cli;

/// <summary>The two streams of a call: results go to <see cref="Out"/>, everything else to <see cref="Error"/>.</summary>
internal sealed class Terminal
{
    // In a pipe or a log a line is as long as its text.
    private const int PipeWidth = 1000;

    /// <summary>Connects the streams.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="interactive">Whether standard error is a terminal that understands colours and moving cursors.</param>
    public Terminal(TextWriter output, TextWriter error, bool interactive = false)
    {
        Out = output;
        Error = error;
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(error),
            Ansi = interactive ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = interactive ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!interactive)
        {
            Console.Profile.Width = PipeWidth;
        }
    }

    /// <summary>Results, and nothing else.</summary>
    public TextWriter Out { get; }

    /// <summary>Progress and messages.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard error for progress bars and tables.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Writes a result for people, such as a table, to <see cref="Out"/>.</summary>
    /// <param name="result">What Spectre.Console can draw.</param>
    public void WriteResult(IRenderable result)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Out), Ansi = AnsiSupport.No, Interactive = InteractionSupport.No });
        console.Profile.Width = PipeWidth;
        console.Write(result);
    }

    /// <summary>The process's own streams; with --json whatever code prints with <see cref="System.Console"/> goes to standard error.</summary>
    public static Terminal ForProcess(IReadOnlyCollection<string> arguments)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = TextWriter.Synchronized(new StreamWriter(System.Console.OpenStandardOutput(), utf8) { AutoFlush = true });
        var error = TextWriter.Synchronized(new StreamWriter(System.Console.OpenStandardError(), utf8) { AutoFlush = true });
        System.Console.SetError(error);
        System.Console.SetOut(arguments.Contains(CommandLine.JsonOptionName) ? error : output);
        return new Terminal(output, error, interactive: !System.Console.IsErrorRedirected);
    }
}
