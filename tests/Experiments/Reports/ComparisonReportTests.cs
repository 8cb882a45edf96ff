using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments.Reports;

public sealed class ComparisonReportTests(TrainedRuns runs) : IClassFixture<TrainedRuns>
{
    [Fact]
    public void What_differs_is_shown_and_the_best_is_marked_where_intervals_do_not_meet()
    {
        var page = ComparisonReport.Compose(runs.Folders, null);
        Assert.Contains("The runs differ in seed and learning_rate_g.", page, StringComparison.Ordinal);
        Assert.Contains("1 tiny is best by Kernel distance (digits).", page, StringComparison.Ordinal);
        Assert.Contains("<code>learning_rate_g</code></td><td><code>0.001</code></td><td><code>0.05</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<code>beta2</code>", page, StringComparison.Ordinal);
        Assert.Contains("<strong>0.1235</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<strong>0.5</strong>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What cannot be compared", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.13, 0.6, false)]
    [InlineData(0.4, 0.6, true)]
    public void Intervals_that_meet_have_no_best(double low, double high, bool hasBest)
    {
        var other = runs.Copy();
        File.WriteAllText(other.MetricsPath, TrainedRuns.Scores(0.5, low, high, 12));
        var comparison = Compare(runs.Folders[0], other);
        Assert.Equal(hasBest ? runs.Folders[0].Name : null, comparison.Best("kid-digits")?.Folder.Name);
        Assert.Null(comparison.Best("copies-digits"));
    }

    [Theory]
    [InlineData("\"n\":500", "\"n\":400", "different numbers of painted pictures (400, 500)")]
    [InlineData("\"real_n\":500", "\"real_n\":300", "different numbers of real pictures (300, 500)")]
    [InlineData("\"floor\":0.002", "\"floor\":0.004", "has different floors (0.002 to 0.004)")]
    public void Scores_that_were_not_taken_alike_are_told_and_have_no_best(string from, string to, string warning)
    {
        var other = runs.Copy();
        File.WriteAllText(other.MetricsPath, TrainedRuns.Scores(0.5, 0.4, 0.6, 12).Replace(from, to, StringComparison.Ordinal));
        var comparison = Compare(runs.Folders[0], other);
        Assert.Contains(comparison.Warnings(), sentence => sentence.Contains(warning, StringComparison.Ordinal));
        Assert.Null(comparison.Best("kid-digits"));
    }

    [Theory]
    [InlineData("\"fingerprint\": \"", "\"fingerprint\": \"f", "different data")]
    [InlineData("\"processor\": \"", "\"processor\": \"Another ", "times cannot be compared")]
    [InlineData("\"size\": 8", "\"size\": 16", "differ in size")]
    [InlineData("\"objective\": \"non-saturating\"", "\"objective\": \"hinge\"", "losses cannot be compared")]
    public void Runs_that_differ_in_more_than_options_are_not_to_be_compared(string from, string to, string warning)
    {
        var other = runs.Copy();
        var record = File.ReadAllText(other.RecordPath);
        Assert.Contains(from, record, StringComparison.Ordinal);
        File.WriteAllText(other.RecordPath, record.Replace(from, to, StringComparison.Ordinal));
        Assert.Contains(Compare(runs.Folders[0], other).Warnings(), sentence => sentence.Contains(warning, StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_without_anything_stands_beside_the_others()
    {
        var empty = runs.Copy();
        foreach (var file in Directory.EnumerateFiles(empty.FullPath))
            File.Delete(file);
        var page = ComparisonReport.Compose([runs.Folders[0], empty], null);
        Assert.Contains($"{empty.Name}: run.json is missing", page, StringComparison.Ordinal);
        Assert.Contains("has no grid of samples", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_few_too_many_and_the_same_run_twice_are_refused()
    {
        Assert.Contains("2 to 24 runs, not 1", Assert.Throws<UserException>(() => ComparisonReport.Compose([runs.Folders[0]], null)).Message, StringComparison.Ordinal);
        Assert.Contains("is named twice", Assert.Throws<UserException>(() => ComparisonReport.Compose([runs.Folders[0], runs.Folders[1], runs.Folders[0]], null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_s_runs_are_those_of_its_journal_that_are_there()
    {
        var sweep = Directory.CreateDirectory(Path.Combine(runs.Root, "sweep")).FullName;
        Assert.Contains("There is no trials.jsonl", Assert.Throws<UserException>(() => SweepRuns.Find(sweep, runs.Root)).Message, StringComparison.Ordinal);
        var lines = runs.Folders.Reverse().Select((run, index) => $$"""{"trial":{{2 - index}},"rung":1,"status":"finished","run":"{{run.Name}}","steps":12}""");
        File.WriteAllText(Path.Combine(sweep, "trials.jsonl"), string.Join('\n', lines) + "\n{\"trial\":3,\"rung\":1,\"status\":\"failed\",\"run\":\"00099-gone\"}\n{\"tri");
        var (found, leftOut) = SweepRuns.Find(sweep, runs.Root);
        Assert.Equal(runs.Folders.Select(run => run.Name), found.Select(run => run.Name));
        Assert.Equal(0, leftOut);
        File.WriteAllText(Path.Combine(sweep, "trials.jsonl"), lines.First());
        Assert.Contains("only one run is", Assert.Throws<UserException>(() => SweepRuns.Find(sweep, runs.Root)).Message, StringComparison.Ordinal);
    }

    private static ComparedRuns Compare(params RunFolder[] folders) => new([.. folders.Select(ReportedRun.Read)]);
}
