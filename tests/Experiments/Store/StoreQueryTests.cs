namespace ArtGan.Tests.Experiments.Store;

public sealed class StoreQueryTests : IDisposable
{
    private readonly StoreRuns runs = new();

    public StoreQueryTests() => runs.Write(1, "a", StoreRuns.Score("kid-squeezenet", 0.5));

    public void Dispose() => runs.Dispose();

    [Fact]
    public void A_query_gives_rows_and_takes_values()
    {
        var found = runs.Open().Query("SELECT step, loss_g FROM stats WHERE run = $run ORDER BY step -- all of them", ("$run", 1));

        Assert.Equal(["step", "loss_g"], found.Columns);
        Assert.Equal([2, double.NaN], found.Column<double>("loss_g"));
    }

    [Theory]
    [InlineData("SELECT vlaue FROM scores", "SQL: no such column: vlaue; there is scores(run, preset, step, name, value, low, high, floor, n, network, real_n, seed, warning, goal, merit, board, newest).")]
    [InlineData("SELEC 1", "SQL: near \"SELEC\": syntax error; there are diagnoses(run, step, kind, severity, problem, advice), leaderboard(")]
    [InlineData("SELECT 1 FROM nowhere", "SQL: no such table: nowhere; there are diagnoses(")]
    [InlineData("SELECT abs(-9223372036854775808)", "SQL: integer overflow; there are")]
    [InlineData("", "The query is empty; write for example select number, preset from runs.")]
    [InlineData(" -- nothing", "The query is empty;")]
    [InlineData("SELECT 1; SELECT 2", "There is a second statement after the first; ask one query at a time.")]
    [InlineData("SELECT 1; nonsense", "There is a second statement after the first;")]
    [InlineData("SELECT $missing", "The query cannot be run (")]
    [InlineData("DELETE FROM runs", "This would change the run store, which is only read here;")]
    [InlineData("DROP TABLE runs", "This would change the run store")]
    [InlineData("PRAGMA user_version = 9", "This would change the run store")]
    [InlineData("VACUUM INTO '/tmp/artgan-should-not-be.db'", "This would change the run store")]
    public void A_mistake_is_one_sentence_and_nothing_is_changed(string sql, string sentence)
    {
        var store = runs.Open();

        var message = Assert.Throws<UserException>(() => store.Query(sql)).Message;
        Assert.StartsWith(sentence, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
        Assert.False(File.Exists("/tmp/artgan-should-not-be.db"));
        Assert.Equal(1, store.Query("SELECT count(*) AS n FROM runs")[0].Get<int>("n"));
    }

    [Fact]
    public void A_query_that_takes_too_long_is_interrupted()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => runs.Open().Query("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n", [], source.Token));
    }
}
