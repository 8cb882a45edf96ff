using ArtGan.Kernel.Session.History;

namespace ArtGan.Tests.Kernel.Session;

public class HistoryTests
{
    [Fact]
    public void Cells_are_remembered_with_their_results_over_sessions()
    {
        using var folder = new Support.TemporaryFolder();
        for (var session = 0; session < 2; session++)
        {
            using var kernel = new RunningKernel(options => options with { HistoryPath = folder["deep/history.sqlite"] });
            kernel.FrontEnd.Run($"{session} + 40");
            kernel.FrontEnd.Run("var x = 1;");
            kernel.FrontEnd.Run("2", new() { ["store_history"] = false });
        }

        using var third = new RunningKernel(options => options with { HistoryPath = folder["deep/history.sqlite"] });
        var tail = third.FrontEnd.Ask("history_request", new() { ["hist_access_type"] = "tail", ["n"] = 3, ["output"] = true, ["raw"] = true }).Reply["history"]!;
        Assert.Equal("""[[1,2,["var x = 1;",null]],[2,1,["1 \u002B 40","41"]],[2,2,["var x = 1;",null]]]""", tail.ToJsonString());
    }

    [Fact]
    public void Ranges_count_sessions_back_and_searches_know_wildcards()
    {
        using var folder = new Support.TemporaryFolder();
        using (var first = HistoryStore.Open(folder["h.sqlite"], TextWriter.Null))
        {
            foreach (var (line, code) in (string[])["a[0]", "b", "a[0]", "ab", "🎨"] is var codes ? codes.Index() : [])
                first.Add(line + 1, code, null);
            Assert.Equal(["b", "a[0]"], first.Range(0, 2, 4).Select(entry => entry.Code));
            Assert.Equal(["a[0]", "a[0]", "ab"], first.Search("a*", isUnique: false, null).Select(entry => entry.Code));
            Assert.Equal(["a[0]", "ab"], first.Search("a*", isUnique: true, null).Select(entry => entry.Code));
            Assert.Equal(["ab"], first.Search("a*", isUnique: false, 1).Select(entry => entry.Code));
            Assert.Equal(["a[0]", "a[0]"], first.Search("a[0?", isUnique: false, null).Select(entry => entry.Code));
            Assert.Equal(["🎨"], first.Search("?", isUnique: true, 1).Select(entry => entry.Code));
            Assert.Empty(first.Tail(0));
        }

        using var second = HistoryStore.Open(folder["h.sqlite"], TextWriter.Null);
        Assert.Equal(5, second.Range(-1, 0, null).Count);
        Assert.Empty(second.Range(0, 0, null));
        Assert.Empty(second.Range(-5, 0, null));
    }

    [Fact]
    public void Two_kernels_at_once_share_the_file_and_only_its_owner_reads_it()
    {
        using var folder = new Support.TemporaryFolder();
        var path = folder.Write("history.sqlite", "");
        File.SetUnixFileMode(path, (UnixFileMode)0b110_110_100);
        using var one = new RunningKernel(options => options with { HistoryPath = path });
        using var two = new RunningKernel(options => options with { HistoryPath = path });
        Parallel.ForEach((RunningKernel[])[one, two], kernel =>
        {
            for (var cell = 0; cell < 20; cell++)
                Assert.Equal("ok", kernel.FrontEnd.Run($"var x = {cell};").Status);
        });
        foreach (var kernel in (RunningKernel[])[one, two])
        {
            var own = kernel.FrontEnd.Ask("history_request", new() { ["hist_access_type"] = "range", ["session"] = 0 }).Reply["history"]!.AsArray();
            Assert.Equal(Enumerable.Range(0, 20).Select(cell => $"var x = {cell};"), own.Select(entry => (string)entry![2]!));
            Assert.Empty(kernel.Log.ToString());
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_told_and_the_history_lasts_as_long_as_the_kernel()
    {
        using var folder = new Support.TemporaryFolder();
        var log = new StringWriter();
        using var history = HistoryStore.Open(folder.Write("h.sqlite", "this is no database, and long enough to be seen as none by its header"), log);
        Assert.Contains("cannot be used", log.ToString());
        history.Add(1, "x", null);
        Assert.Equal("x", Assert.Single(history.Tail(5)).Code);
    }
}
