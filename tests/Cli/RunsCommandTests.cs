using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Tests.Experiments.Store;
using ArtGan.Tests.Experiments.TensorBoard;
using static ArtGan.Tests.Experiments.Store.StoreRuns;

namespace ArtGan.Tests.Cli;

public sealed class RunsCommandTests : IDisposable
{
    private readonly StoreRuns runs = new();

    public RunsCommandTests()
    {
        runs.Write(1, "mnist-dcgan", Score("kid-squeezenet", 0.3, 0.25, 0.35, floor: 0.001) + Score("is-nsfwjs", 2), started: "2026-01-01T00:00:00Z");
        runs.Write(2, "mnist-wgan", Score("kid-squeezenet", 0.2, 0.15, 0.26, floor: 0.001), started: "2026-02-01T00:00:00Z", batch: 32);
        runs.Write(3, "monet", Score("kid-squeezenet", 0.25, 0.2, 0.3, floor: 0.05), data: "monet", started: "2026-03-01T00:00:00Z");
        runs.Put("00004-broken", "run.json", "{\"preset\": ");
    }

    public void Dispose() => runs.Dispose();

    [Fact]
    public async Task Every_run_is_a_row_and_what_is_wrong_is_said_at_the_end()
    {
        var call = await Runs();

        Assert.Equal(0, call.ExitCode);
        Assert.Contains("mnist-dcgan", call.Out, StringComparison.Ordinal);
        Assert.Matches(@"200/200 +2026-01-01 00:00:00 +2\.5 +kid-squeezenet 0\.3 \(0\.25 to 0\.35\)  is-nsfwjs 2", call.Out);
        Assert.Matches(@"^00004-broken: run\.json cannot be read \(.*\)\.\n$", call.Error);
    }

    [Theory]
    [InlineData("1,2,3,4")]
    [InlineData("1,2", "--preset", "mnist-*")]
    [InlineData("3", "--data", "monet")]
    [InlineData("2,3", "--since", "2026-01-15")]
    [InlineData("3", "--since", "2026-02-01T00:00:01")]
    [InlineData("", "--since", "1h", "--preset", "nothing")]
    [InlineData("2", "--where", "batch < 64")]
    [InlineData("1", "--where", "number in (select run from scores where name = 'is-nsfwjs') -- inception")]
    [InlineData("3,4", "--limit", "2")]
    [InlineData("2", "--preset", "mnist-*", "--limit", "1")]
    [InlineData("1,4", "1", "latest")]
    public async Task Runs_are_chosen(string numbers, params string[] arguments)
    {
        var call = await Runs([.. arguments, "--json"]);

        Assert.Equal(numbers, string.Join(',', Objects(call).Select(run => (int)run["number"]!)));
    }

    [Fact]
    public async Task A_run_is_an_object_with_its_scores()
    {
        var run = Objects(await Runs("1", "--json")).Single();

        Assert.Equal(("mnist-dcgan", "mnist", 200, 200, 2.5), ((string)run["preset"]!, (string)run["data"]!, (int)run["steps"]!, (int)run["steps_done"]!, (double)run["seconds"]!));
        Assert.Equal(("kid-squeezenet", 0.3, 0.25, 500), ((string)run["scores"]![0]!["name"]!, (double)run["scores"]![0]!["value"]!, (double)run["scores"]![0]!["low"]!, (int)run["scores"]![0]!["n"]!));
    }

    [Fact]
    public async Task A_leader_board_ranks_marks_and_sets_apart()
    {
        var call = await Runs("--leaderboard", "kid-squeezenet");

        Assert.StartsWith("kid-squeezenet: lower is better. ", call.Out, StringComparison.Ordinal);
        Assert.Matches(@"mnist at 28 px, squeezenet, 500 pictures against 1000, floor 0\.001\n[^=]*\n +1 +2 +mnist-wgan +200 +0\.2 +0\.15 +0\.26 +0\.001 +500 *\n +2 +1 +mnist-dcgan", call.Out);
        Assert.Matches(@"monet at 28 px, squeezenet, 500 pictures against 1000, floor 0\.05\n", call.Out);
        Assert.Contains("cannot be compared; they stand apart.", call.Out, StringComparison.Ordinal);
        Assert.Contains("Warning: Few pictures.\n", call.Error, StringComparison.Ordinal);

        runs.Write(5, "mnist-close", Score("kid-squeezenet", 0.22, 0.2, 0.24, floor: 0.001));
        Assert.Matches(@"\n +2 += +5 +mnist-close", (await Runs("--leaderboard", "kid-squeezenet", "--data", "mnist")).Out);
        // Among the chosen ones alone.
        Assert.Equal([(1, 5), (2, 1)], Objects(await Runs("1", "5", "--leaderboard", "kid-squeezenet", "--json")).Select(row => ((int)row["place"]!, (int)row["run"]!)));
    }

    [Fact]
    public async Task Runs_are_compared()
    {
        var rows = Objects(await Runs("--compare", "1", "2", "--json"));

        Assert.Equal(["option batch 64 32", "option preset mnist-dcgan mnist-wgan"], rows.Where(row => (string?)row["what"] == "option").Select(Line));
        Assert.Contains("score kid-squeezenet (mnist at 28 px, squeezenet, 500 pictures against 1000, floor 0.001) 0.3 0.2", rows.Select(Line));
        Assert.Contains("last measure loss_d 0.25 0.25", rows.Select(Line));
        static string Line(JsonObject row) => $"{row["what"]} {row["name"]} {row["00001-mnist-dcgan"]} {row["00002-mnist-wgan"]}";
    }

    [Fact]
    public async Task A_query_gives_an_object_a_row()
    {
        var call = await Runs("--sql", "select r.preset, min(s.value) from scores s join runs r on r.number = s.run where s.name = 'kid-squeezenet' group by 1", "--json");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal("""{"preset":"mnist-dcgan","min(s.value)":0.3}""", call.Out.Split('\n')[0]);
        Assert.Equal(3, Objects(call).Count);
        Assert.Equal("{\"a\":1,\"a_2\":\"Infinity\",\"b\":null}\n", (await Runs("--sql", "select 1 as a, 9e999 as a, null as b", "--json")).Out);
    }

    [Fact]
    public async Task What_would_be_shown_is_written_as_comma_separated_values()
    {
        var path = runs["runs.csv"];
        Assert.Equal(0, (await Runs("--csv", path)).ExitCode);
        var table = CsvText.Parse(File.ReadAllText(path));
        Assert.Equal(["kid-squeezenet", "kid-squeezenet.low", "kid-squeezenet.high"], table[0].Skip(table[0].Count - 3));
        Assert.Equal(["1", "00001-mnist-dcgan", "mnist-dcgan"], table[1].Take(3));
        Assert.Equal(["0.3", "0.25", "0.35"], table[1].Skip(table[1].Count - 3));
        Assert.Equal(5, table.Count);

        Assert.Equal($$"""{"csv":"{{path}}","rows":4}""" + "\n", (await Runs("1", "2", "--stats", "--csv", path, "--json")).Out);
        Assert.Equal(["1", "1", "2", "2"], CsvText.Parse(File.ReadAllText(path)).Skip(1).Select(row => row[0]));
        await Runs("--sql", "select 'a \"b\", c' as quoted, '' as empty", "--csv", path);
        Assert.Equal("quoted,empty\r\n\"a \"\"b\"\", c\",\"\"\r\n", File.ReadAllText(path));
    }

    [Fact]
    public async Task Runs_are_written_as_event_files_each_in_a_folder_of_its_name()
    {
        var call = await Runs("--tensorboard", runs["events"], "--json");

        Assert.Equal(["00001-mnist-dcgan", "00002-mnist-wgan", "00003-monet"], Directory.EnumerateDirectories(runs["events"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Objects(call), run => Assert.Contains(EventFile.Read((string)run["events"]!), each => each.Values.Any(value => value.Tag == "scores/kid-squeezenet")));
        Assert.Equal(3, Objects(call).Count);
    }

    [Fact]
    public async Task A_store_that_is_wrong_is_put_right_by_rebuilding()
    {
        using (var writer = SqliteLibrary.Open(new() { DataSource = runs.Open().Path, Pooling = false }))
        using (var command = writer.CreateCommand())
        {
            command.CommandText = "UPDATE runs SET preset = 'wrong'";
            command.ExecuteNonQuery();
        }

        Assert.Equal("wrong", (string)Objects(await Runs("1", "--json")).Single()["preset"]!);
        Assert.Equal("mnist-dcgan", (string)Objects(await Runs("1", "--rebuild", "--json")).Single()["preset"]!);
    }

    [Theory]
    [InlineData(1, "No run has the score 'kid-squeezenett'; did you mean 'kid-squeezenet'?\n", "--leaderboard", "kid-squeezenett")]
    [InlineData(1, "None of these runs has a value of 'is-nsfwjs'; choose other runs, or take it with 'artgan evaluate RUN --metrics is-nsfwjs'.\n", "2", "--leaderboard", "is-nsfwjs")]
    [InlineData(1, "SQL: no such table: trails; there are diagnoses(", "--sql", "select * from trails")]
    [InlineData(1, "SQL: no such column: colour; there is runs(number,", "--where", "colour = 1")]
    [InlineData(1, "This would change the run store, which is only read here;", "--sql", "delete from runs")]
    [InlineData(1, "There is no run '77' in '", "77")]
    [InlineData(1, "A comparison needs two runs; write for example --compare 3 4.\n", "--compare", "1")]
    [InlineData(2, "--limit 0 is not possible; choose 1 or more.\n", "--limit", "0")]
    [InlineData(2, "--since yesterdays is no time; write for example --since 2026-11-26, or --since 7d for the last seven days.\n", "--since", "yesterdays")]
    [InlineData(2, "--sql and --stats show different things; give one of them.\n", "--sql", "select 1", "--stats")]
    [InlineData(2, "--preset chooses runs, and --sql says itself which; leave one of them out.\n", "--sql", "select 1", "--preset", "a")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] arguments)
    {
        var call = await Runs(arguments);

        Assert.Equal((code, ""), (call.ExitCode, call.Out));
        Assert.StartsWith(message, call.Error, StringComparison.Ordinal);
        Assert.Equal(1, call.Error.Count(letter => letter == '\n'));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said()
    {
        var call = await Call.RunAsync("runs", "--folder", runs["nowhere"]);

        Assert.Equal((1, $"There is no folder '{runs["nowhere"]}'; --folder takes the folder that holds the run folders.\n"), (call.ExitCode, call.Error));
    }

    private static List<JsonObject> Objects(Call call) => [.. call.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];

    private Task<Call> Runs(params string[] arguments) => Call.RunAsync(["runs", .. arguments, "--folder", runs.Root]);
}
