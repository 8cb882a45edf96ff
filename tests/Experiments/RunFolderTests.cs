using System.Collections.Concurrent;
using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class RunFolderTests
{
    [Fact]
    public void Numbers_go_up_from_the_highest_there_is()
    {
        using var root = new TemporaryFolder();
        Assert.Equal("00001-first", RunFolder.Create(root.Path, "first").Name);
        Directory.CreateDirectory(root["00041-other"]);
        Directory.CreateDirectory(root["notes"]);

        Assert.Equal("00042-second", RunFolder.Create(root.Path, "second").Name);
        Assert.Equal([1, 41, 42], RunFolder.All(root.Path).Select(run => run.Number));
    }

    [Fact]
    public void Many_at_once_get_numbers_of_their_own()
    {
        using var root = new TemporaryFolder();
        var numbers = new ConcurrentBag<int>();
        // Threads of their own, started together: the pool would run them one after another.
        using var start = new Barrier(8);
        var threads = Enumerable.Range(0, 8).Select(index => new Thread(() =>
        {
            start.SignalAndWait();
            for (var i = 0; i < 10; i++)
            {
                numbers.Add(RunFolder.Create(root.Path, $"run{index}").Number);
            }
        })).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(80, numbers.Distinct().Count());
        Assert.Equal(80, Directory.GetFileSystemEntries(root.Path).Length);
    }

    [Fact]
    public void A_run_is_found_by_folder_number_name_and_latest()
    {
        using var root = new TemporaryFolder();
        var (first, second) = (RunFolder.Create(root.Path, "a"), RunFolder.Create(root.Path, "b"));

        Assert.Equal(first.FullPath, RunFolder.Find("1", root.Path).FullPath);
        Assert.Equal(first.FullPath, RunFolder.Find("00001", root.Path).FullPath);
        Assert.Equal(first.FullPath, RunFolder.Find(first.FullPath + "/", root.Path).FullPath);
        Assert.Equal(first.FullPath, RunFolder.Find("00001-a", root.Path).FullPath);
        Assert.Equal(second.FullPath, RunFolder.Find("latest", root.Path).FullPath);
    }

    [Fact]
    public void An_unknown_run_is_one_sentence()
    {
        using var root = new TemporaryFolder();
        Assert.Contains("there are no runs yet", Assert.Throws<UserException>(() => RunFolder.Find("latest", root.Path)).Message, StringComparison.Ordinal);
        RunFolder.Create(root.Path, "a");
        Assert.Contains("the latest is 1 (00001-a)", Assert.Throws<UserException>(() => RunFolder.Find("7", root.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Grids_of_samples_are_listed_by_step()
    {
        using var root = new TemporaryFolder();
        var run = RunFolder.Create(root.Path, "a");
        foreach (var name in new[] { "fakes001000.png", "fakes_init.png", "fakes000200.png", "fakes.png", "fakesabc.png", "reals.png" })
        {
            File.WriteAllText(Path.Combine(run.FullPath, name), "");
        }

        Assert.Equal([0, 200, 1000], run.Fakes().Select(grid => grid.Step));
        Assert.Equal(run.FakesPath(200), run.Fakes()[1].Path);
    }

    [Fact]
    public void Only_one_may_train_a_run()
    {
        using var root = new TemporaryFolder();
        var run = RunFolder.Create(root.Path, "a");
        using (run.Lock())
        {
            Assert.Contains("is being trained by another process", Assert.Throws<UserException>(run.Lock).Message, StringComparison.Ordinal);
        }

        run.Lock().Dispose();
    }
}
