using ArtGan.Cli.Benchmarks;

namespace ArtGan.Tests.Cli.Benchmarks;

public sealed class LeaderBoardCaseTests
{
    [Fact]
    public void Building_opening_and_asking_are_timed()
    {
        var results = LeaderBoardCase.Run(runs: 50, default);

        Assert.Equal(["leader-board-build", "leader-board-open", "leader-board-best-of-presets", "leader-board-whole", "leader-board-joined"], results.Select(result => result.Name));
        Assert.All(results, result => Assert.True(result.OursMs > 0));
    }
}
