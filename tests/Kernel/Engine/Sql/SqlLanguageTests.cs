using System.Collections.Concurrent;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Display.Output;
using ArtGan.Kernel.Engine.Languages;
using ArtGan.Kernel.Engine.Languages.Sql;
using ArtGan.Kernel.Engine.Scripts;
using ArtGan.Tests.Experiments.Store;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Engine.Sql;

public sealed class SqlLanguageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SqlLanguage sql;
    private readonly OutputChannel channel = new(new OutputOptions());
    private readonly ConcurrentQueue<CellOutput> outputs = [];
    private readonly VariableTable variables = new();

    public SqlLanguageTests()
    {
        sql = new SqlLanguage(() => folder["store.db"]);
        channel.Begin(outputs.Enqueue);
        using var connection = SqliteLibrary.Open(new() { DataSource = folder["store.db"], Pooling = false });
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE stats(run INTEGER, step INTEGER, loss_d REAL, note TEXT, hash BLOB);
            INSERT INTO stats VALUES (1, 100, 0.5, 'first', x'01ff'), (1, 200, 0.25, NULL, NULL), (2, 100, NULL, 'it''s', NULL);
            """;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        sql.Dispose();
        channel.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task The_last_query_is_shown_and_becomes_a_variable()
    {
        await Run("#!sql --name losses", "SELECT 1;\nSELECT step, loss_d FROM stats -- all\nORDER BY run, step;\n-- the end");
        var losses = Assert.IsType<QueryResult>(variables.Table["losses"]);
        Assert.Equal([100, 200, 100], losses.Column<int>("step"));
        Assert.Equal([0.5, 0.25, double.NaN], losses.Column<double>("loss_d"));
        Assert.Equal([0.5, 0.25, null], losses.Column<double?>("LOSS_D"));
        Assert.Equal([0.5, 0.25, null], losses["loss_d"]);
        Assert.Equal(200, losses[1].Get<long>("step"));
        Assert.Equal(["step", "loss_d"], losses.Columns);
        Assert.Equal(3, losses.Count(row => row.Get<int>("step") > 0));
        Assert.Contains(">loss_d</th>", Html(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nulls_and_bytes_are_shown()
    {
        await Run("#!sql", "SELECT note, hash FROM stats WHERE run = 1 ORDER BY step");
        Assert.Contains("<td>first</td>", Html(), StringComparison.Ordinal);
        Assert.Contains("null", Html(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_are_handed_over_as_values()
    {
        (variables.Table["run"], variables.Table["text"], variables.Table["steps"]) = (2, "it's' OR 1=1 --", new[] { 100, 300 });
        variables.Table["day"] = new DateTime(2026, 1, 2, 3, 4, 5);
        await Run("#!sql --name found", "SELECT run, :text AS text, date(@day, '+1 day') AS next FROM stats WHERE run = $run AND step IN (SELECT value FROM json_each(@steps))");
        var row = Assert.Single((QueryResult)variables.Table["found"]!);
        Assert.Equal(2, row.Get<int>("run"));
        Assert.Equal("it's' OR 1=1 --", row.Get<string>("text"));
        Assert.Equal(new DateOnly(2026, 1, 3), row.Get<DateOnly>("next"));
    }

    [Theory]
    [InlineData("SELECT 1;\n\nSELECT *\nFRM stats", 5, "SQL: near \"FRM\": syntax error")]
    [InlineData("SELECT step,\nlos FROM stats", 3, "SQL: no such column: los.")]
    [InlineData("SELECT *\nFROM stat", 3, "SQL: no such table: stat; there are stats.")]
    [InlineData("SELECT 1;\nSELECT *\nFROM stats WHERE run = @runn", 4, "SQL: @runn stands for the C# variable 'runn', which there is not; did you mean 'run'?")]
    [InlineData("SELECT ?", 2, "write @name for the C# variable of that name")]
    [InlineData("\nDELETE FROM stats", 3, "SQL: attempt to write a readonly database; add --write to the line to allow changes.")]
    [InlineData("SELECT @odd", 2, "SQL: @odd is of type SqlLanguageTests, which SQLite has nothing for")]
    public async Task Mistakes_are_named_with_their_line_in_the_cell(string code, int line, string sentence)
    {
        (variables.Table["run"], variables.Table["odd"]) = (1, this);
        var error = await Assert.ThrowsAsync<CellDirectiveException>(() => Run("#!sql", code));
        Assert.Contains(sentence, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Fact]
    public async Task Changes_need_to_be_allowed_and_are_counted()
    {
        await Run("#!sql --write", "CREATE TABLE more(x); INSERT INTO more VALUES (1), (2); UPDATE more SET x = 3 WHERE x = 1");
        Assert.Equal("3 rows were changed.", Text());
        await Run("#!sql --file new.db --write", "CREATE TABLE t(x)");
        Assert.Equal("No rows were changed.", Text());
        Assert.True(File.Exists(folder["new.db"]));
        await Run("#!sql --file new.db --name tables", "SELECT count(*) AS n FROM t");
        Assert.Equal(0, ((QueryResult)variables.Table["tables"]!)[0].Get<int>("n"));
    }

    [Fact]
    public async Task Of_a_long_result_the_first_rows_are_shown_with_the_count()
    {
        const string Numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 5000) SELECT x FROM n";
        await Run("#!sql", Numbers);
        Assert.Contains("of 5000 rows", Html().Replace(",", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await Run("#!sql --name all", Numbers);
        Assert.Equal(5000, ((QueryResult)variables.Table["all"]!).Count);
        await Run("#!sql --name some --limit 7", Numbers);
        Assert.Equal(7, ((QueryResult)variables.Table["some"]!).Count);
    }

    [Fact]
    public async Task An_interrupt_stops_a_query_without_end()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var query = Run("#!sql", "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n", cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => query.WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None));
        await Run("#!sql", "SELECT 1");
    }

    [Fact]
    public async Task Databases_can_be_connected_by_name()
    {
        sql.Connect(CellCommand.Parse("#!connect sqlite \"Data Source=store.db\" --kernel-name mine", 1), folder.Path);
        Assert.Equal(["sql", "sql-mine", "mine"], sql.Names);
        await Run("#!sql-mine --name n", "SELECT count(*) AS n FROM stats");
        Assert.Equal(3, ((QueryResult)variables.Table["n"]!)[0].Get<int>("n"));
        var error = Assert.Throws<UserException>(() => sql.Connect(CellCommand.Parse("#!connect mssql \"Server=x\" --kernel-name mine", 1), folder.Path));
        Assert.Contains("#!connect takes databases of SQLite here", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!sql --file none.db", "does not exist; add --write to make it")]
    [InlineData("#!sql --csv none", "does not exist; --csv takes a file or a folder")]
    [InlineData("#!sql --csv no\u0000ne", "holds a null character")]
    [InlineData("#!sql --nam x", "#!sql has no option '--nam'; did you mean '--name'?")]
    [InlineData("#!sql --limit all", "--limit is followed by a number of rows above 0, not 'all'.")]
    [InlineData("#!sql --write --name x", "no statement gave one; end with a SELECT", "CREATE TABLE y(x)")]
    public async Task Options_that_make_no_sense_are_said_in_a_sentence(string line, string sentence, string code = "SELECT 1") =>
        Assert.Contains(sentence, (await Assert.ThrowsAsync<UserException>(() => Run(line, code))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_file_that_is_no_database_is_said_in_a_sentence()
    {
        folder.Write("text.db", new string('x', 5000));
        var error = await Assert.ThrowsAsync<CellDirectiveException>(() => Run("#!sql --file text.db", "SELECT 1 FROM t"));
        Assert.Contains("name a file of SQLite's, or a table of text with --csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_separated_values_are_tables()
    {
        folder.Write("data/people.csv", "name,born,height,member,code\r\n\"Doe, \"\"J\"\"\",1990-02-01,1.75,1,007\r\nRoe,1985-12-31,,0,012\r\n");
        folder.Write("data/prices.csv", "what;price;when\nbread;2,50;01.02.2026\nmilk;NA;03.02.2026\n");
        folder.Write("data/points.tsv", "1\t2.5\n3\t4\n");
        await Run("#!sql --csv data --name people", "SELECT *, typeof(born) AS t FROM people ORDER BY born");
        var people = (QueryResult)variables.Table["people"]!;
        Assert.Equal(["Roe", "Doe, \"J\""], people.Column<string>("name"));
        Assert.Equal([new DateTime(1985, 12, 31), new DateTime(1990, 2, 1)], people.Column<DateTime>("born"));
        Assert.Equal([double.NaN, 1.75], people.Column<double>("height"));
        Assert.Equal([false, true], people.Column<bool>("member"));
        Assert.Equal(["012", "007"], people["code"]);
        await Run("#!sql --csv data --name prices", "SELECT sum(price) AS total, max(\"when\") AS last FROM prices");
        Assert.Equal((2.5, "2026-02-03"), (((QueryResult)variables.Table["prices"]!)[0].Get<double>("total"), ((QueryResult)variables.Table["prices"]!)[0].Get<string>("last")));
        await Run("#!sql --csv data/points.tsv --name points", "SELECT column1, column2 FROM points");
        Assert.Equal([2.5, 4], ((QueryResult)variables.Table["points"]!).Column<double>("column2"));

        // A file that has changed is read again.
        folder.Write("data/points.tsv", "1\t2.5\n3\t4\n5\t6\n");
        await Run("#!sql --csv data/points.tsv --name points", "SELECT count(*) AS n FROM points");
        Assert.Equal(3, ((QueryResult)variables.Table["points"]!)[0].Get<int>("n"));
    }

    [Theory]
    [InlineData("a,b\n1,2\n1,2,3\n", "Line 3 of ")]
    [InlineData("a,b\n1,\"2\n", "a quote in line 2 that is not closed")]
    [InlineData("", "is empty")]
    public async Task Files_with_mistakes_are_named_with_the_line(string text, string sentence)
    {
        folder.Write("bad.csv", text);
        Assert.Contains(sentence, (await Assert.ThrowsAsync<UserException>(() => Run("#!sql --csv bad.csv", "SELECT 1"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_run_store_is_asked_by_its_tables_and_its_view()
    {
        using var runs = new StoreRuns();
        runs.Write(1, "a", StoreRuns.Score("kid-squeezenet", 0.5));
        runs.Write(2, "a", StoreRuns.Score("kid-squeezenet", 0.25));
        using var language = new SqlLanguage(() => runs.Open().Path);
        await language.RunAsync(new LanguagePart(CellCommand.Parse("#!sql --name best", 1), "SELECT run, value, near_best FROM leaderboard WHERE score = 'kid-squeezenet' AND place = 1", folder.Path, variables, channel), default);

        // The library's own answer is the same, and looks the same.
        var best = runs.Open().Query("SELECT run, value, near_best FROM leaderboard WHERE score = 'kid-squeezenet' AND place = 1");
        Assert.Equal([2L, 0.25, 1L], best[0].Values);
        Assert.Equal(best[0].Values, ((QueryResult)variables.Table["best"]!)[0].Values);
        var shown = Html();
        channel.Display(best);
        Assert.Equal(shown, Html());
        Assert.Contains(">near_best</th>", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_or_type_that_is_not_there_is_said_in_a_sentence()
    {
        var result = new QueryResult(["step", "note"], [[1L, "text"], [null, "more"]]);
        Assert.Contains("did you mean 'step'?", Assert.Throws<UserException>(() => result["stpe"]).Message, StringComparison.Ordinal);
        Assert.Contains("ask for int? or leave it out with WHERE step IS NOT NULL", Assert.Throws<UserException>(() => result.Column<int>("step")).Message, StringComparison.Ordinal);
        Assert.Contains("holds text, which is no double", Assert.Throws<UserException>(() => result.Column<double>("note")).Message, StringComparison.Ordinal);
    }

    private Task Run(string line, string code, CancellationToken cancellation = default)
    {
        outputs.Clear();
        return sql.RunAsync(new LanguagePart(CellCommand.Parse(line, 1), code, folder.Path, variables, channel), cancellation);
    }

    private string Html() => (string)outputs.OfType<DisplayData>().Last().Data.Representations["text/html"];

    private string Text() => (string)outputs.OfType<DisplayData>().Single().Data.Representations["text/plain"];

    private sealed class VariableTable : ISessionVariables
    {
        public Dictionary<string, object?> Table { get; } = [];

        public IReadOnlyDictionary<string, object?> Values => Table;

        public Task SetAsync(string name, object? value, CancellationToken cancellation)
        {
            Table[name] = value;
            return Task.CompletedTask;
        }
    }
}
