using System.Text;
using System.Text.Json.Nodes;
using ArtGan.Cli;
using ArtGan.Tests.Experiments.Reports;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli;

public sealed class ReportCommandTests(TrainedRuns runs) : IClassFixture<TrainedRuns>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_run_and_several_become_a_page()
    {
        var (first, second) = (runs.Folders[0].FullPath, runs.Folders[1].FullPath);
        var one = await Call.RunAsync("report", first, "--html", folder["one.html"], "--json");
        Assert.Equal((0, first), (one.ExitCode, (string?)JsonNode.Parse(one.Out)!["runs"]![0]));
        Assert.Contains("<h1>00001-tiny</h1>", File.ReadAllText(folder["one.html"]), StringComparison.Ordinal);

        var both = await Call.RunAsync("report", first, second, "--html", folder["both.html"]);
        Assert.Equal((0, folder["both.html"]), (both.ExitCode, both.Out.Trim()));
        Assert.Contains("tiny: 2 runs compared", File.ReadAllText(folder["both.html"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_calls_are_a_sentence()
    {
        var none = await Call.RunAsync("report");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("Name a run", none.Error, StringComparison.Ordinal);
        var mixed = await Call.RunAsync("report", runs.Folders[0].FullPath, "--sweep", folder.Path);
        Assert.Equal(2, mixed.ExitCode);
        Assert.Contains("not both", mixed.Error, StringComparison.Ordinal);
        var absent = await Call.RunAsync("report", folder["no-such-run"]);
        Assert.Equal(1, absent.ExitCode);
        Assert.Contains("There is no run", absent.Error, StringComparison.Ordinal);
        var unwritable = await Call.RunAsync("report", runs.Folders[0].FullPath, "--html", Path.Combine(folder.Write("file", ""), "page.html"));
        Assert.Equal(1, unwritable.ExitCode);
        Assert.Contains("could not be written", unwritable.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_browser_is_looked_for_by_its_names()
    {
        Assert.Null(Chromium.Find(null));
        Assert.Null(Chromium.Find(folder.Path));
        var found = folder.Write("b/google-chrome", "");
        Assert.Equal(found, Chromium.Find($"{folder["a"]}{Path.PathSeparator}{folder["b"]}"));
    }

    [ChromiumFact]
    public async Task Paper_is_a_PDF_of_A4()
    {
        var call = await Call.RunAsync("report", runs.Folders[0].FullPath, "--pdf", folder["run.pdf"], "--json");
        Assert.Equal(0, call.ExitCode);
        Assert.Null((string?)JsonNode.Parse(call.Out)!["html"]);
        var pdf = Encoding.Latin1.GetString(File.ReadAllBytes(folder["run.pdf"]));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        // 210 x 297 mm in points.
        Assert.Matches(@"/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]", pdf);
    }
}
