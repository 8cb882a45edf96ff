using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Experiments;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Notebooks;

/// <summary>Notebook 01 from end to end, with few steps: the path that the demo takes.</summary>
[Collection(nameof(Lessons))]
public sealed class FirstNotebookTests(Lessons lessons) : IDisposable
{
    private const string Name = "01-mnist-proof-of-concept.ipynb";
    private const int Steps = 4;
    private const int Judged = 60;

    private readonly TemporaryFolder folder = new();
    private readonly string source = Path.Combine(Lessons.Folder, Name);

    [MnistFact]
    public async Task The_notebook_runs_to_its_end_and_shows_what_it_promises()
    {
        var result = await lessons.RunAsync(Name);

        Assert.True(result.Failure is null, result.Failure?.ToString());
        var run = Assert.IsType<ExperimentRun>(result.Variables["run"]);
        var verdict = Assert.IsType<DigitVerdict>(result.Variables["verdict"]);
        Assert.InRange(verdict.ClassifierAccuracy, 0.985, 1);
        Assert.Equal(1, verdict.ClassShare.Sum(), 9);
        Assert.Equal(Judged, verdict.Count);
        Assert.Equal(Steps, run.StepsDone);
        Assert.True(File.Exists(run.Folder.ProgressPath));

        var training = Shown(result.Document, "training");
        Assert.Contains(training, types => types.Contains("application/vnd.plotly.v1+json") && types.Contains("image/png"));
        Assert.Contains(Shown(result.Document, "time"), types => types.Contains("image/gif"));
        Assert.Contains("injected-parameters", result.Document.Cells.SelectMany(cell => cell.Tags));
    }

    [Fact]
    public void Its_default_steps_are_those_of_the_preset()
    {
        var parameters = NotebookDocument.Load(source).Cells.Single(cell => cell.Tags.Contains("parameters")).Source;
        var steps = int.Parse(Regex.Match(parameters, @"int steps = (\d+);").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Preset.Find("mnist-dcgan").Options.Training.Steps, steps);
    }

    [ChromiumFact]
    public async Task Its_page_opens_in_a_browser_without_a_complaint_or_a_request()
    {
        var page = HtmlExporter.Export(NotebookDocument.Load(source), new HtmlExportOptions { Folder = Path.GetDirectoryName(source), PlotlyPath = ChromiumFactAttribute.PlotlyPath });
        var (elements, log) = await ChromiumFactAttribute.OpenAsync(folder.Write("page.html", page.Html), folder["profile"]);
        Assert.Contains("<mfrac>", elements, StringComparison.Ordinal);
        Assert.DoesNotContain("CONSOLE", log, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static List<HashSet<string>> Shown(NotebookDocument document, string cell) =>
        [.. document.Cells.Single(candidate => candidate.Id == cell).Outputs
            .Select(output => output["data"]).OfType<JsonObject>()
            .Select(data => data.Select(entry => entry.Key).ToHashSet())];
}
