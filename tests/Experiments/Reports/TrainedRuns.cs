using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.Reports;

/// <summary>Two tiny runs with scores, trained once for the tests of a class; their texts are hostile.</summary>
public sealed class TrainedRuns : IDisposable
{
    internal const string Attack = "<img src=x onerror=\"document.title='attacked'\"><script>document.title='attacked'</script>";

    private readonly TemporaryFolder root = new();

    public TrainedRuns()
    {
        var info = new DataSetInfo("bars", $"Bars {Attack}", $"nobody's {Attack}", Attack, $"# Card\n\n{Attack}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n") { IsPublishable = false };
        var workplace = new Workplace { RunsFolder = root.Path, LoadData = (_, _) => SyntheticImages.Bars() with { Info = info } };
        Folders = [Train(workplace, 0.001, seed: 1), Train(workplace, 0.05, seed: 2)];
        File.WriteAllText(Folders[0].MetricsPath, string.Concat(Scores(0.25, 0.2, 0.3, 6), Scores(0.123456, 0.11, 0.14, 12)));
        File.WriteAllText(Folders[1].MetricsPath, Scores(0.5, 0.4, 0.6, 12));
        File.Copy(Folders[0].RealsPath, Folders[0].NearestPath);
    }

    internal IReadOnlyList<RunFolder> Folders { get; }

    internal string Root => root.Path;

    public void Dispose() => root.Dispose();

    /// <summary>A copy of the first run, to spoil.</summary>
    internal RunFolder Copy()
    {
        var name = $"{RunFolder.All(root.Path).Count + 1:00000}-tiny";
        Directory.CreateDirectory(root[name]);
        foreach (var file in Directory.EnumerateFiles(Folders[0].FullPath))
            File.Copy(file, Path.Combine(root[name], Path.GetFileName(file)));
        return RunFolder.Find(name, root.Path);
    }

    internal static string Scores(double kid, double low, double high, int step) => string.Concat(
        Line(("name", "kid-digits"), ("value", kid), ("low", low), ("high", high), ("floor", 0.002), ("n", 500), ("network", "digits"), ("real_n", 500), ("step", step), ("seed", 7)),
        Line(("name", "copies-digits"), ("value", 0.01), ("low", 0.005), ("high", 0.02), ("floor", 0.01), ("n", 500), ("network", "digits"), ("real_n", 40), ("step", step), ("seed", 7), ("warning", $"Few pictures. {Attack}")));

    private static string Line(params (string Name, JsonNode Value)[] members) => new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Value))).ToJsonString() + "\n";

    private static RunFolder Train(Workplace workplace, double rate, int seed)
    {
        var preset = new[] { "data=bars", "size=8", "steps=12", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "tick_every=3", "sample_every=4", "verdicts=true", "device=cpu" }
            .Aggregate(new Preset("tiny", Attack, Attack, new ExperimentOptions()), (changed, assignment) => changed.With(assignment))
            .With("learning_rate_g", rate).With("seed", seed);
        using var run = ExperimentRun.Start(preset, workplace);
        run.Train();
        return run.Folder;
    }
}
