using System.Globalization;
using System.Text;
using System.Text.Json;
using ArtGan.Experiments;
using ArtGan.Training;

namespace ArtGan.Cli.Benchmarks;

/// <summary>Run folders as trainings leave them, without training: records, measures and scores.</summary>
internal static class LeaderBoardRuns
{
    private const int Presets = 40, Ticks = 50, Checkpoints = 2, StepsOfTick = 30;

    private static readonly string[] Scores = ["kid-squeezenet", "fd-squeezenet", "precision-squeezenet", "recall-squeezenet", "nearest-squeezenet", "lpips-squeezenet", "is-nsfwjs", "fd-nsfwjs", "kid-nsfwjs"];

    /// <summary>Makes folders.</summary>
    /// <param name="root">The folder that they are made in.</param>
    /// <param name="count">How many.</param>
    /// <param name="cancellation">Stops it.</param>
    public static void Create(string root, int count, CancellationToken cancellation)
    {
        var options = Preset.Find("mnist-dcgan").OptionValues.ToJsonString();
        var stats = string.Concat(Enumerable.Range(1, Ticks).Select(tick => JsonSerializer.Serialize(Tick(tick * StepsOfTick), TrainingJson.Default.TrainingTick) + "\n"));
        Parallel.For(1, count + 1, new ParallelOptions { CancellationToken = cancellation }, number =>
        {
            var preset = string.Create(CultureInfo.InvariantCulture, $"preset-{number % Presets:D2}");
            var folder = Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"{number:D5}-{preset}"));
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "run.json"), $$"""
                {"format": 1, "number": {{number}}, "preset": "{{preset}}", "reproduces": "a benchmark", "description": "", "started": "2026-01-01T00:00:00Z",
                 "options": {{options}}, "data": {"name": "mnist", "count": 60000}, "hardware": {"device": "cpu"} }
                """);
            File.WriteAllText(Path.Combine(folder, "stats.jsonl"), stats);
            File.WriteAllText(Path.Combine(folder, "metrics.jsonl"), Lines(number));
        });
    }

    private static TrainingTick Tick(long step) => new()
    {
        Step = step,
        Kimg = step * 0.064,
        Seconds = step / 10.0,
        LossD = 0.6931471805599453,
        LossG = 0.75,
        DReal = 0.61,
        DFake = 0.39,
        RealRight = 0.71,
        FakeRight = 0.83,
        ImagesPerSecond = 640.5,
        MemoryMb = 300.25,
        VerdictGap = 1.5,
        VerdictSpread = 0.75,
        GradientD = 0.125,
        GradientG = 0.25,
        UpdateD = 0.001,
        UpdateG = 0.002,
        Diversity = 0.9,
        RealDistance = 0.05,
    };

    private static string Lines(int number)
    {
        var random = new Random(number);
        var lines = new StringBuilder();
        for (var checkpoint = 1; checkpoint <= Checkpoints; checkpoint++)
        {
            foreach (var score in Scores)
            {
                var value = random.NextDouble() / checkpoint;
                lines.Append(CultureInfo.InvariantCulture, $$"""{"name":"{{score}}","value":{{value}},"low":{{value * 0.95}},"high":{{value * 1.05}},"floor":0.0125,"n":1000,"network":"{{score.Split('-')[1]}}","real_n":1000,"step":{{checkpoint * Ticks * StepsOfTick / Checkpoints}},"seed":1}""").Append('\n');
            }
        }

        return lines.ToString();
    }
}
