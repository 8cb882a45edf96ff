namespace ArtGan.Cli.Testing;

/// <summary>Shows how far a test run is, from the lines that the test platform prints.</summary>
/// <param name="terminal">Where to show it.</param>
internal sealed class TestProgress(Terminal terminal)
{
    private const int Interval = 50;
    private int finished;

    /// <summary>Takes one line: failures are named at once, the rest is counted.</summary>
    public void Receive(string line)
    {
        var text = line.TrimStart();
        if (text.Length == line.Length)
        {
            return;
        }

        if (text.StartsWith("Failed ", StringComparison.Ordinal))
        {
            terminal.Error.WriteLine(text);
        }

        if (text.StartsWith("Failed ", StringComparison.Ordinal) || text.StartsWith("Passed ", StringComparison.Ordinal))
        {
            finished++;
            if (finished % Interval == 0)
            {
                terminal.Error.WriteLine($"{finished} tests done");
            }
        }
    }
}
