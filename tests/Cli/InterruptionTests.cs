using ArtGan.Cli;

namespace ArtGan.Tests.Cli;

public sealed class InterruptionTests
{
    [Theory]
    [InlineData(ExitCode.Interrupted)]
    [InlineData(ExitCode.Terminated)]
    public void The_first_signal_asks_to_stop_and_the_second_ends_at_once(int code)
    {
        using var error = new StringWriter();
        var ended = new List<int>();
        using var interruption = new Interruption(new Terminal(error, error), ended.Add);
        Assert.Null(interruption.ExitCode);
        Assert.False(interruption.Token.IsCancellationRequested);

        interruption.Receive(code);
        Assert.Equal(code, interruption.ExitCode);
        Assert.True(interruption.Token.IsCancellationRequested);
        Assert.Empty(ended);
        Assert.StartsWith("Stopping", error.ToString(), StringComparison.Ordinal);

        interruption.Receive(ExitCode.Interrupted);
        Assert.Equal([ExitCode.Interrupted], ended);
        Assert.Equal(code, interruption.ExitCode);
    }
}
