using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class RunStoreTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Runs_options_measures_and_scores_are_tables()
    {
        Write(1, "mnist", steps: 300, stats: Ticks(100, 200, 300));
        folder.Write("runs/00001-mnist/metrics.jsonl", """
            {"name": "kid-squeezenet", "value": 0.25, "low": 0.2, "high": 0.3, "floor": 0.01, "n": 500, "network": "squeezenet", "step": 300}
            {"name": "fid", "skipped": "no weights"}

            """);
        var store = Open();
        Assert.Equal(folder["runs.db"], store.Path);
        Assert.Equal("1|00001-mnist|mnist|300|300|7|cpu|3|64", Row(store, "SELECT number, name, preset, steps, steps_done, seed, device, seconds, images_per_second * seconds / steps_done FROM runs WHERE problem IS NULL"));
        Assert.Equal("64|integer", Row(store, "SELECT value, typeof(value) FROM options WHERE run = 1 AND name = 'batch'"));
        Assert.Equal("0.0002", Row(store, "SELECT value FROM options WHERE run = 1 AND name = 'learning_rate_g'"));
        Assert.Equal("300|3|0.3333333333333333", Row(store, "SELECT max(step), count(*), min(loss_d) FROM stats WHERE run = 1"));
        Assert.Equal("1|mnist|300|kid-squeezenet|0.25|0.2|0.3|0.01|500|squeezenet", Row(store, "SELECT run, preset, step, name, value, low, high, floor, n, network FROM scores"));
    }

    [Fact]
    public void What_has_changed_is_read_again_and_what_is_gone_is_gone()
    {
        Write(1, "a", stats: Ticks(100));
        Write(2, "b", stats: Ticks(100));
        Open();
        Write(1, "a", stats: Ticks(100, 200));
        Directory.Delete(folder["runs/00002-b"], recursive: true);
        Write(3, "c", stats: Ticks(100) + "{\"step\": 200, \"loss");
        var store = Open();
        Assert.Equal("1,3", Row(store, "SELECT group_concat(number) FROM (SELECT number FROM runs ORDER BY number)"));
        Assert.Equal("2|1|0", Row(store, "SELECT (SELECT count(*) FROM stats WHERE run = 1), (SELECT count(*) FROM stats WHERE run = 3), (SELECT count(*) FROM stats WHERE run = 2)"));
        Assert.Equal("0", Row(store, "SELECT count(*) FROM options WHERE run = 2"));
    }

    [Fact]
    public void Runs_that_have_not_changed_are_not_read()
    {
        Write(1, "a", stats: Ticks(100));
        var store = Open();
        // What somebody changes in the store stays until the folder changes: the run was not read again.
        using (var connection = SqliteLibrary.Open(new() { DataSource = store.Path, Pooling = false }))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE runs SET preset = 'marked'";
            command.ExecuteNonQuery();
        }

        Assert.Equal("marked", Row(Open(), "SELECT preset FROM runs"));
        Write(1, "a", stats: Ticks(100, 200));
        Assert.Equal("a", Row(Open(), "SELECT preset FROM runs"));
    }

    [Fact]
    public void A_broken_folder_is_listed_with_its_problem()
    {
        Directory.CreateDirectory(folder["runs/00001-empty"]);
        folder.Write("runs/00002-half/run.json", "{\"preset\": ");
        folder.Write("runs/00003-odd/run.json", "{\"options\": 5, \"preset\": [1], \"hardware\": \"none\"}");
        folder.Write("runs/00003-odd/stats.jsonl", "[]\n{\"step\": \"many\", \"seconds\": \"long\", \"run\": 9}\nnonsense\n");
        Write(4, "good", stats: Ticks(100));
        Write(4, "again", stats: Ticks(100, 200));
        var store = Open();
        Assert.Equal("run.json is missing", Row(store, "SELECT problem FROM runs WHERE number = 1"));
        Assert.StartsWith("run.json cannot be read (", Row(store, "SELECT problem FROM runs WHERE number = 2"), StringComparison.Ordinal);
        Assert.Equal("3|many", Row(store, "SELECT run, step FROM stats WHERE run = 3"));
        Assert.Equal("good|its number 4 is that of another run too; rename the folder", Row(store, "SELECT substr(name, 7), problem FROM runs WHERE number = 4 AND problem IS NOT NULL"));
        Assert.Equal("2", Row(store, "SELECT count(*) FROM stats WHERE run = 4"));

        // Without the first, the second of that number counts; without the second, the first stays whole.
        Directory.Delete(folder["runs/00004-again"], recursive: true);
        Assert.Equal("1|", Row(Open(), "SELECT (SELECT count(*) FROM stats WHERE run = 4), problem FROM runs WHERE number = 4"));
        Write(4, "later", stats: "");
        Open();
        Directory.Delete(folder["runs/00004-later"], recursive: true);
        Assert.Equal("1", Row(Open(), "SELECT count(*) FROM stats WHERE run = 4"));
    }

    [Fact]
    public void Measures_of_other_versions_are_columns_too()
    {
        Write(1, "a", stats: "{\"step\": 1, \"gradient norm\": 2.5, \"loss_d\": \"NaN\"}\n");
        var store = Open();
        Assert.Equal("1|2.5|", Row(store, "SELECT step, \"gradient norm\", loss_d FROM stats"));
    }

    [Fact]
    public void A_store_that_is_damaged_or_of_another_format_is_built_again()
    {
        Write(1, "a", stats: Ticks(100));
        folder.Write("runs.db", new string('x', 10_000));
        var store = Open();
        Assert.Equal("1", Row(store, "SELECT count(*) FROM runs"));
        using (var connection = SqliteLibrary.Open(new() { DataSource = store.Path, Pooling = false }))
        {
            using var command = connection.CreateCommand();
            command.CommandText = "DROP TABLE runs; CREATE TABLE runs(x); PRAGMA user_version = 9999";
            command.ExecuteNonQuery();
        }

        Assert.Equal("a", Row(Open(), "SELECT preset FROM runs"));
    }

    [Fact]
    public void Without_runs_the_tables_are_empty_and_many_may_open_it_at_once()
    {
        Assert.Equal("0", Row(Open(), "SELECT count(*) FROM runs"));
        for (var number = 1; number <= 20; number++)
            Write(number, "a", stats: Ticks(100, 200));
        var threads = Enumerable.Range(0, 6).Select(_ => new Thread(() => Open())).ToList();
        using (var reader = Open().Connect())
        {
            using var command = reader.CreateCommand();
            command.CommandText = "SELECT run FROM stats";
            using var rows = command.ExecuteReader();
            Assert.True(rows.Read());
            // A reader in the middle of a query holds nobody up.
            Write(21, "a", stats: Ticks(100, 200));
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());
        }

        Assert.Equal("21|42", Row(Open(), "SELECT (SELECT count(*) FROM runs), (SELECT count(*) FROM stats)"));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder["runs"]), path => !Path.GetFileName(path).StartsWith("000", StringComparison.Ordinal));
    }

    private static string Row(RunStore store, string sql)
    {
        using var connection = store.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read(), sql);
        return string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(index => Convert.ToString(reader.GetValue(index), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string Ticks(params int[] steps) => string.Concat(steps.Select(step => FormattableString.Invariant($"{{\"step\": {step}, \"seconds\": {step / 100.0}, \"loss_d\": {100.0 / step}}}\n")));

    private RunStore Open() => RunStore.Open(folder["runs"]);

    private void Write(int number, string preset, string stats, int steps = 200)
    {
        folder.Write($"runs/{number:D5}-{preset}/run.json", $$"""
            {"number": {{number}}, "preset": "{{preset}}", "started": "2026-01-01T00:00:00Z",
             "options": {"data": "mnist", "batch": 64, "steps": {{steps}}, "seed": 7, "learning_rate_g": 0.0002}, "hardware": {"device": "cpu"} }
            """);
        folder.Write($"runs/{number:D5}-{preset}/stats.jsonl", stats);
    }
}
