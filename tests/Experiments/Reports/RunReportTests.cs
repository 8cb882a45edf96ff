using System.Text.RegularExpressions;
using ArtGan.Experiments;
using ArtGan.Training;

namespace ArtGan.Tests.Experiments.Reports;

public sealed class RunReportTests(TrainedRuns runs) : IClassFixture<TrainedRuns>
{
    [Fact]
    public void The_numbers_shown_are_those_in_the_files()
    {
        var folder = runs.Folders[0];
        var page = RunReport.Compose(folder, plotlyPath: null);
        var last = new StatsLog(folder.StatsPath).Ticks[^1];

        Assert.Contains("Kernel distance (digits) 0.1235 (0.11 to 0.14), real against real 0.002: still told from real pictures.", page, StringComparison.Ordinal);
        Assert.Contains("Copies (digits) 0.01 (0.005 to 0.02), real against real 0.01: no sign of copying.", page, StringComparison.Ordinal);
        Assert.Contains("One score carries a warning", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"number\"><strong>0.1235</strong></td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>0.25</strong>", page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"12 of 12 steps, {last.Kimg:N1} thousand pictures"), page, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"D(x) was {last.DReal:0.00} and D(G(z)) {last.DFake:0.00}"), page, StringComparison.Ordinal);
        Assert.Contains(new CheckpointStore(folder.FullPath, 1).Latest!.WeightsSha256, page, StringComparison.Ordinal);
        Assert.Contains(RunRecord.Read(folder).Fingerprint, page, StringComparison.Ordinal);
        Assert.Contains("Through training", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_differ_from_the_defaults_come_first()
    {
        var page = RunReport.Compose(runs.Folders[0], plotlyPath: null);
        var (first, all) = (page[page.IndexOf("These options differ", StringComparison.Ordinal)..page.IndexOf("All ", StringComparison.Ordinal)], page[page.IndexOf("All ", StringComparison.Ordinal)..]);
        Assert.Contains("<code>learning_rate_g</code></td><td><code>0.001</code>", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>beta2</code>", first, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\">beta2</th>", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void No_text_becomes_markup_and_nothing_is_loaded(int count)
    {
        var page = count == 1 ? RunReport.Compose(runs.Folders[0], null) : ComparisonReport.Compose(runs.Folders, null);
        Assert.Contains("&lt;img src=x onerror=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>document", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(?:src|href|srcset|poster|action)\s*=\s*["']?\s*(?:https?:|//)""", page);
        Assert.DoesNotMatch("""url\(\s*["']?(?!data:|#)""", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("script-src[^;\"]*unsafe", page);
        Assert.All(Regex.Matches(page, "<img [^>]*>"), picture => Assert.Matches("alt=\"[^\"]+\"", picture.Value));
    }

    [Fact]
    public void Pictures_that_may_not_be_published_are_flagged_before_anything_else()
    {
        var page = RunReport.Compose(runs.Folders[0], null);
        Assert.InRange(page.IndexOf("do not publish it", StringComparison.Ordinal), 0, page.IndexOf("<h2", StringComparison.Ordinal));

        var folder = runs.Copy();
        Replace(folder.RecordPath, "\"publishable\": false", "\"publishable\": true");
        Assert.DoesNotContain("publish it", RunReport.Compose(folder, null), StringComparison.Ordinal);
        Replace(folder.RecordPath, "\"publishable\": true", "\"publishable\": null");
        Assert.Contains("nobody has said that they may be published", RunReport.Compose(folder, null), StringComparison.Ordinal);
        // Runs of before the question was asked take the answer of their set.
        Replace(folder.RecordPath, "\"data\": \"bars\"", "\"data\": \"wikiart\"");
        Assert.Contains("do not publish it", RunReport.Compose(folder, null), StringComparison.Ordinal);
        Replace(folder.RecordPath, "\"data\": \"wikiart\"", "\"data\": \"monet/kaggle300\"");
        Assert.DoesNotContain("publish it", RunReport.Compose(folder, null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_that_training_writes_is_light()
    {
        var report = File.ReadAllText(runs.Folders[0].ReportPath);
        Assert.InRange(report.Length, 10_000, 1_000_000);
        Assert.DoesNotContain("Plotly", report, StringComparison.Ordinal);
        Assert.Contains("<svg ", report, StringComparison.Ordinal);
        Assert.Contains("No score has been taken", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_folder_gives_a_page_that_says_what_is_missing()
    {
        var folder = runs.Copy();
        File.Delete(folder.RecordPath);
        Assert.Contains("Run.json is missing. This page shows what else is in the folder.", RunReport.Compose(folder, null), StringComparison.Ordinal);
        File.WriteAllText(folder.RecordPath, "{\"preset\": \"tiny\", \"opt");
        Assert.Contains("Run.json cannot be read", RunReport.Compose(folder, null), StringComparison.Ordinal);
        File.WriteAllText(folder.RecordPath, "{\"preset\": \"tiny\", \"options\": {\"no_such_option\": 1}}");
        Assert.Contains("There is no option", RunReport.Compose(folder, null), StringComparison.Ordinal);

        folder = runs.Copy();
        File.AppendAllText(folder.StatsPath, "{\"step\": 15, \"lo");
        File.AppendAllText(folder.MetricsPath, "{\"name\": \"kid-digits\", \"val");
        var page = RunReport.Compose(folder, null);
        Assert.Contains("12 of 12 steps", page, StringComparison.Ordinal);
        Assert.Contains("<strong>0.1235</strong>", page, StringComparison.Ordinal);

        File.Delete(folder.StatsPath);
        File.Delete(folder.MetricsPath);
        foreach (var (_, path) in folder.Fakes().Concat(folder.Verdicts()))
            File.Delete(path);
        File.WriteAllBytes(folder.RealsPath, [1, 2, 3]);
        page = RunReport.Compose(folder, null);
        Assert.Contains("No step has been measured yet.", page, StringComparison.Ordinal);
        Assert.Contains("No grid of samples is in the folder.", page, StringComparison.Ordinal);
        Assert.Contains("<code>reals.png</code> is damaged", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_that_are_none_are_said_and_spoil_nothing()
    {
        var folder = runs.Copy();
        var line = File.ReadLines(folder.StatsPath).Last();
        File.AppendAllText(folder.StatsPath, Regex.Replace(line, "\"loss_g\":[^,]+", "\"loss_g\":NaN") + "\n");
        File.WriteAllText(folder.MetricsPath, """{"name":"kid-digits","value":"NaN","low":null,"high":null,"floor":0.1,"n":3,"network":"digits"}""" + "\n" + """{"name":"fid","skipped":"no weights"}""" + "\n");
        var page = RunReport.Compose(folder, null);
        Assert.Contains("12 of 12 steps", page, StringComparison.Ordinal);
        Assert.Contains("Stats.jsonl has a broken line (5)", page, StringComparison.Ordinal);
        Assert.Contains("<strong>not a number</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>fid</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_command_sets_what_differs_from_the_preset_and_nothing_else()
    {
        var record = RunRecord.Read(runs.Folders[0]);
        var preset = Preset.Find("mnist-dcgan");
        RunRecord With(params string[] assignments) => record with { Preset = assignments.Aggregate(preset, (changed, each) => changed.With(each)) };

        Assert.Equal("environment/artgan train mnist-dcgan", ReproduceCommand.Of(With(), Preset.Folder));
        Assert.Equal("environment/artgan train mnist-dcgan --seed 4 --steps 60 --set learning_rate_g=0.001", ReproduceCommand.Of(With("learning_rate_g=0.001", "steps=60", "seed=4"), Preset.Folder));
        Assert.Equal("environment/artgan train mnist-dcgan --set 'start_from=my run; rm -r '\\''x'\\'''", ReproduceCommand.Of(With("start_from=my run; rm -r 'x'"), Preset.Folder));
        Assert.Null(ReproduceCommand.Of(record, Preset.Folder));
        Assert.Null(RunReport.CommandOf(runs.Folders[0]));
    }

    private static void Replace(string path, string from, string to)
    {
        var text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
