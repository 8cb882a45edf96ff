using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Experiments;
using ArtGan.Kernel.Session.Html;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Notebooks;

/// <summary>Notebook 01 from end to end, with few steps: the path that the demo takes.</summary>
public sealed class FirstNotebookTests : IDisposable
{
    private const string Name = "01-mnist-proof-of-concept.ipynb";
    private const int Steps = 4;
    private const int Judged = 60;

    private readonly TemporaryFolder folder = new();
    private readonly string source = Path.Combine(Repository.Root, "notebooks", Name);

    [MnistFact]
    public async Task The_notebook_runs_to_its_end_and_shows_what_it_promises()
    {
        var result = await Run();

        Assert.True(result.Failure is null, result.Failure?.ToString());
        using var run = Assert.IsType<ExperimentRun>(result.Variables["run"]);
        try
        {
            var verdict = Assert.IsType<DigitVerdict>(result.Variables["verdict"]);
            Assert.InRange(verdict.ClassifierAccuracy, 0.985, 1);
            Assert.Equal(1, verdict.ClassShare.Sum(), 9);
            Assert.Equal(Judged, verdict.Count);
            Assert.Equal(Steps, run.StepsDone);
            Assert.True(File.Exists(run.Folder.ProgressPath));

            var written = NotebookDocument.Load(folder[Name]);
            var training = Shown(written, "training");
            Assert.Contains(training, types => types.Contains("application/vnd.plotly.v1+json") && types.Contains("image/png"));
            Assert.Contains(Shown(written, "time"), types => types.Contains("image/gif"));
            Assert.Contains("injected-parameters", written.Cells.SelectMany(cell => cell.Tags));
        }
        finally
        {
            Directory.Delete(run.Folder.FullPath, recursive: true);
        }
    }

    [Fact]
    public void The_source_holds_no_outputs()
    {
        var document = NotebookDocument.Load(source);
        Assert.All(document.Cells, cell => Assert.Empty(cell.Outputs));
        Assert.Equal("#r \"project:../ArtGan.Lib.csproj\"", document.Cells.First(cell => cell.Kind == CellKind.Code).Source);
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

    private Task<NotebookRunResult> Run() => NotebookRunner.RunAsync(new NotebookRunOptions
    {
        Path = source,
        Parameters = new Dictionary<string, string> { ["steps"] = $"{Steps}", ["judged"] = $"{Judged}" },
        OutputPath = folder[Name],
    });

    private static List<HashSet<string>> Shown(NotebookDocument document, string cell) =>
        [.. document.Cells.Single(candidate => candidate.Id == cell).Outputs
            .Select(output => output["data"]).OfType<JsonObject>()
            .Select(data => data.Select(entry => entry.Key).ToHashSet())];
}
