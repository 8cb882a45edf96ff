using static ArtGan.Tests.Experiments.Store.StoreRuns;

namespace ArtGan.Tests.Experiments.Store;

public sealed class LeaderboardTests : IDisposable
{
    private readonly StoreRuns runs = new();

    public void Dispose() => runs.Dispose();

    [Fact]
    public void Runs_are_ranked_by_their_newest_checkpoint_and_those_within_the_interval_of_the_best_are_marked()
    {
        runs.Write(1, "a", Score("kid-squeezenet", 0.01, floor: 0.001, step: 100) + Score("kid-squeezenet", 0.30, 0.25, 0.35, floor: 0.001));
        runs.Write(2, "b", Score("kid-squeezenet", 0.20, 0.15, 0.26, floor: 0.001));
        runs.Write(3, "b", Score("kid-squeezenet", 0.25, 0.20, 0.31, floor: 0.001));
        runs.Write(4, "c", Score("kid-squeezenet", 0.9).Replace("0.9", "\"NaN\"", StringComparison.Ordinal));

        Assert.Equal(["1|2|1|200", "2|3|1|200", "3|1|0|200"], Rows(runs.Open().Query("SELECT place, run, near_best, step FROM leaderboard WHERE score = 'kid-squeezenet' ORDER BY place")));
        Assert.Equal(["a|1|0.3|0.25|0.35|0.001", "b|2|0.2|0.15|0.26|0.001"], Rows(runs.Open().Query("SELECT preset, run, value, low, high, floor FROM (SELECT *, min(place) FROM leaderboard WHERE score = 'kid-squeezenet' GROUP BY board, preset) ORDER BY preset")));
        Assert.Equal([2L, 3L, 1L], runs.Open().Leaderboard("kid-squeezenet").Column<long>("run"));
    }

    [Theory]
    [InlineData("recall-squeezenet", 3, 2, 1)]
    [InlineData("fd-squeezenet", 1, 2, 3)]
    // The floor is 0.25.
    [InlineData("lpips-squeezenet", 2, 1, 3)]
    public void Each_score_is_ranked_the_way_it_gets_better(string score, long first, long second, long third)
    {
        runs.Write(1, "a", Score(score, 0.1, floor: 0.25));
        runs.Write(2, "a", Score(score, 0.2, floor: 0.25));
        runs.Write(3, "a", Score(score, 0.9, floor: 0.25));

        Assert.Equal([first, second, third], runs.Open().Leaderboard(score).Column<long>("run"));
    }

    [Fact]
    public void Scores_that_cannot_be_compared_stand_apart()
    {
        runs.Write(1, "a", Score("kid-squeezenet", 0.1, floor: 0.0012));
        // The same floor but for rounding.
        runs.Write(2, "a", Score("kid-squeezenet", 0.2, floor: 0.0012000001));
        runs.Write(3, "a", Score("kid-squeezenet", 0.3, floor: 0.0012, n: 1000));
        runs.Write(4, "a", Score("kid-squeezenet", 0.4, floor: 0.2));
        runs.Write(5, "a", Score("kid-squeezenet", 0.5, floor: 0.0012), data: "fashion-mnist");
        runs.Write(6, "a", Score("kid-squeezenet", 0.6, floor: 0.0012).Replace("\"squeezenet\"", "\"another\"", StringComparison.Ordinal));

        Assert.Equal(["1|1", "1|3", "1|4", "1|5", "1|6", "2|2"], Rows(runs.Open().Query("SELECT place, run FROM leaderboard WHERE score = 'kid-squeezenet' ORDER BY place, run")));
        Assert.Equal(["mnist at 28 px, squeezenet, 500 pictures against 1000, floor 0.0012"], Rows(runs.Open().Query("SELECT board FROM leaderboard WHERE run = 2")));
    }

    [Fact]
    public void Of_one_score_of_the_same_steps_pictures_and_seed_the_last_line_counts()
    {
        runs.Write(1, "a", Score("kid-squeezenet", 0.5) + Score("kid-squeezenet", 0.6, seed: 2) + Score("kid-squeezenet", 0.7, step: 100) + Score("kid-squeezenet", 0.4));

        Assert.Equal(["0.4|200|1|1|Few pictures.|1000", "0.6|200|2|0|Few pictures.|1000", "0.7|100|1|0|Few pictures.|1000"], Rows(runs.Open().Query("SELECT value, step, seed, newest, warning, real_n FROM scores ORDER BY value")));
    }

    [Fact]
    public void A_score_that_nobody_knows_has_no_place()
    {
        runs.Write(1, "a", Score("beauty", 0.5));

        Assert.Equal(["0.5|"], Rows(runs.Open().Query("SELECT value, goal FROM scores")));
        Assert.Empty(runs.Open().Leaderboard("beauty"));
    }
}
