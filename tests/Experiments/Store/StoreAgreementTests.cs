using System.Diagnostics;
using ArtGan.Cli;
using ArtGan.Experiments;
using ArtGan.Tests.Support;
using static ArtGan.Tests.Experiments.Store.StoreRuns;

namespace ArtGan.Tests.Experiments.Store;

/// <summary>The store follows the folders, whatever happened to either.</summary>
public sealed class StoreAgreementTests : IDisposable
{
    private const string Everything = """
        SELECT name, folder, problem, (SELECT count(*) FROM options WHERE run = number), (SELECT group_concat(step || ':' || loss_d) FROM stats WHERE run = number),
            (SELECT group_concat(name || value) FROM scores WHERE run = number), (SELECT group_concat(kind || step) FROM diagnoses WHERE run = number) FROM runs ORDER BY number, name
        """;

    private readonly StoreRuns runs = new();

    public void Dispose() => runs.Dispose();

    [Fact]
    public void Diagnoses_are_a_table()
    {
        runs.Put(runs.Write(1, "a"), "diagnoses.jsonl", """
            {"kind":"mode_collapse","severity":"warning","step":150,"problem":"All alike.","advice":"Set batch."}

            """);

        Assert.Equal(["1|150|mode_collapse|warning|All alike.|Set batch."], Rows(runs.Open().Query("SELECT * FROM diagnoses")));
    }

    [Fact]
    public void Folders_that_are_renamed_changed_or_deleted_while_the_store_is_open_are_followed()
    {
        foreach (var number in Enumerable.Range(1, 4))
            runs.Write(number, "a", Score("kid-squeezenet", number));
        var store = runs.Open();
        using var reader = store.Connect();
        Directory.Move(Path.Combine(runs.Root, "00001-a"), Path.Combine(runs.Root, "00009-renamed"));
        Directory.Delete(Path.Combine(runs.Root, "00002-a"), recursive: true);
        File.Delete(Path.Combine(runs.Root, "00003-a", "metrics.jsonl"));
        File.Delete(Path.Combine(runs.Root, "00004-a", "run.json"));
        runs.Open();

        Assert.Equal(["3|00003-a|", "4|00004-a|run.json is missing", "9|00009-renamed|"], Rows(store.Query("SELECT number, name, problem FROM runs ORDER BY number")));
        Assert.Equal(["9|1"], Rows(store.Query("SELECT run, value FROM scores")));
        AssertAgrees();
    }

    [Fact]
    public void Half_lines_are_told_and_the_others_count()
    {
        runs.Write(1, "middle", Score("kid-squeezenet", 0.5) + "{\"name\":\"kid-squ" + Score("is-nsfwjs", 2) + Score("fd-squeezenet", 3));
        runs.Write(2, "end", stats: "{\"step\":100,\"loss_d\":1}\n{\"step\":200,\"lo");
        runs.Write(3, "many", stats: "{\n{\"step\":100,\"loss_d\":1}\n{\n\n");
        var store = runs.Open();

        Assert.Equal(
            ["metrics.jsonl has a broken line (2), and its other lines count", "stats.jsonl has a broken line (2), and its other lines count", "stats.jsonl has 2 broken lines (the first is 1), and its other lines count"],
            Rows(store.Query("SELECT problem FROM runs ORDER BY number")));
        Assert.Equal(["fd-squeezenet", "kid-squeezenet"], Rows(store.Query("SELECT name FROM scores ORDER BY name")));
        Assert.Equal(["2|100", "3|100"], Rows(store.Query("SELECT run, step FROM stats WHERE run > 1 ORDER BY run")));
    }

    [Fact]
    public void A_store_that_says_something_else_is_put_right_by_building_it_anew()
    {
        foreach (var number in Enumerable.Range(1, 3))
            runs.Write(number, "a", Score("kid-squeezenet", number));
        var store = runs.Open();
        using (var writer = SqliteLibrary.Open(new() { DataSource = store.Path, Pooling = false }))
        using (var command = writer.CreateCommand())
        {
            command.CommandText = "UPDATE scores SET value = 99; DELETE FROM stats WHERE run = 2; INSERT INTO options VALUES (3, 'invented', 1)";
            command.ExecuteNonQuery();
        }

        // Folders that have not changed are not read again.
        Assert.Equal(["99"], Rows(runs.Open().Query("SELECT DISTINCT value FROM scores")));
        RunStore.Rebuild(runs.Root);
        AssertAgrees();
    }

    [Fact]
    public void A_damaged_store_is_built_again_and_nothing_is_lost()
    {
        foreach (var number in Enumerable.Range(1, 30))
            runs.Write(number, "a", Score("kid-squeezenet", number));
        var path = runs.Open().Path;
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            // The first page says what the tables are.
            file.Position = 100;
            file.Write(Enumerable.Repeat((byte)0xA5, 2000).ToArray());
        }

        AssertAgrees();
    }

    [Fact]
    public void Two_processes_may_open_it_at_once()
    {
        foreach (var number in Enumerable.Range(1, 200))
            runs.Write(number, "a", Score("kid-squeezenet", number));
        string[] arguments = [typeof(StoreRuns).Assembly.Location, TestProgram.InStore, runs.Root];
        var processes = Enumerable.Range(0, 2).Select(_ => Process.Start(new ProcessStartInfo(ChildProcess.Dotnet, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!).ToList();
        var answers = processes.Select(process => (Said: process.StandardOutput.ReadToEnd(), Error: process.StandardError.ReadToEnd())).ToList();
        foreach (var process in processes)
        {
            process.WaitForExit();
            process.Dispose();
        }

        Assert.Equal([("200 200 400", ""), ("200 200 400", "")], answers);
        AssertAgrees();
    }

    [Fact]
    public void Texts_that_are_no_texts_do_no_harm()
    {
        runs.Put("00001-odd", "run.json", """{"preset": "\ud800", "options": {"big": 1e999, "deep": [[1]], "": null}}""");
        runs.Put("00001-odd", "metrics.jsonl", """{"name": "kid-squeezenet", "value": "many", "step": [1]}""" + "\n[]\n\"text\"\n");

        Assert.Equal(["00001-odd|"], Rows(runs.Open().Query("SELECT name, problem FROM runs")));
        Assert.Equal(["kid-squeezenet||[1]"], Rows(runs.Open().Query("SELECT name, value, step FROM scores")));
    }

    // Opened as it is, and built anew in another file, it says the same.
    private void AssertAgrees()
    {
        var anew = RunStore.Open(runs.Root, runs["another.db"]);
        Assert.Equal(Rows(anew.Query(Everything)), Rows(runs.Open().Query(Everything)));
    }
}
