using ArtGan.Experiments;
using ArtGan.Imaging;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments;

public sealed class RunEvaluationTests : IDisposable
{
    private readonly TemporaryFolder root = new();

    private static Preset Points { get; } = new[] { "data=ring8", "model=mlp", "depth=1", "generator_norm=none", "discriminator_norm=none", "initialisation=he", "steps=2", "batch=8", "latent=2", "generator_channels=4", "discriminator_channels=4", "sample_every=2", "device=cpu" }
        .Aggregate(new Preset("points", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    private static Preset Bars { get; } = new[] { "data=bars", "size=8", "model=dcgan", "steps=2", "batch=4", "latent=4", "generator_channels=4", "discriminator_channels=4", "sample_every=2", "device=cpu" }
        .Aggregate(new Preset("bars", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    private Workplace Workplace => new() { RunsFolder = root.Path };

    private Workplace WithBars => Workplace with { LoadData = (_, _) => SyntheticImages.Bars(40) };

    public void Dispose() => root.Dispose();

    [Fact]
    public void Points_are_scored_by_their_modes_beside_as_many_real_ones_and_the_scores_stay_in_the_folder()
    {
        var folder = Train(Points, Workplace);
        var told = new List<Score>();

        var evaluation = RunEvaluation.Evaluate(folder, new() { Count = 400, Seed = 3 }, Workplace, "cpu", new() { OnScore = told.Add });

        Assert.Equal(["modes", "quality", "kl"], evaluation.Scores.Select(score => score.Name));
        Assert.Equal(evaluation.Scores, told);
        Assert.Equal(evaluation.Scores, new ScoreLog(folder.MetricsPath).Scores);
        Assert.All(evaluation.Scores, score => Assert.Equal((400, 2, 3, "none"), (score.N, score.Step, score.Seed, score.Network)));
        Assert.Equal(8, evaluation.Scores[0].Floor);
        Assert.InRange(evaluation.Scores[1].Floor!.Value, 0.97, 1);
        Assert.InRange(evaluation.Scores[2].Floor!.Value, 0, 0.1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_scores_and_the_newest_one_counts()
    {
        var folder = Train(Points, Workplace);

        var first = RunEvaluation.Evaluate(folder, new() { Count = 300, Metrics = ["quality"] }, Workplace, "cpu");
        var again = RunEvaluation.Evaluate(folder, new() { Count = 300, Metrics = ["quality"] }, Workplace, "cpu");

        Assert.Equal(first.Scores, again.Scores);
        Assert.Equal(2, new ScoreLog(folder.MetricsPath).Scores.Count);
        Assert.Single(new ScoreLog(folder.MetricsPath).Newest);
    }

    [Fact]
    public void Scores_that_do_not_suit_the_data_and_unknown_ones_are_refused_before_anything_is_painted()
    {
        var folder = Train(Points, Workplace);

        Assert.Contains("choose among modes, quality, kl", Refusal("kid-squeezenet"), StringComparison.Ordinal);
        Assert.Contains("did you mean 'quality'", Refusal("qualty"), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.MetricsPath));

        string Refusal(string name) => Assert.Throws<UserException>(() => RunEvaluation.Evaluate(folder, new() { Metrics = [name] }, Workplace, "cpu")).Message;
    }

    [Fact]
    public void Pictures_that_no_network_takes_skip_its_scores_and_nothing_is_lost()
    {
        var folder = Train(Bars, WithBars);

        var evaluation = RunEvaluation.Evaluate(folder, new() { Metrics = ["kid-digits", "confidence-digits", "cas-lenet"] }, WithBars, "cpu");

        Assert.Empty(evaluation.Scores);
        Assert.Equal(["kid-digits", "confidence-digits", "cas-lenet"], evaluation.Skipped.Select(each => each.Name));
        Assert.Contains("skipped kid-digits, confidence-digits", evaluation.ToString(), StringComparison.Ordinal);
        Assert.Contains("<p>skipped", (string)evaluation.ToMimeBundle().Representations["text/html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_that_has_diverged_and_a_run_without_a_checkpoint_are_told_in_a_sentence()
    {
        var folder = Train(Bars, WithBars);
        using var broken = RunSampler.Open(folder.FullPath, WithBars, "cpu");
        using (no_grad())
        {
            foreach (var weight in broken.Generator.parameters())
            {
                weight.fill_(double.NaN);
            }
        }

        Assert.Contains("diverged", Assert.Throws<UserException>(() => PaintedPictures.Paint(broken, 8, 0, null, default)).Message, StringComparison.Ordinal);
        Directory.Delete(Directory.GetDirectories(folder.FullPath, "checkpoint-*").Single(), recursive: true);
        Assert.Contains("no checkpoint", Assert.Throws<UserException>(() => RunEvaluation.Evaluate(folder, null, WithBars, "cpu")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Painted_pictures_are_those_of_the_sampler()
    {
        var folder = Train(Bars, WithBars);
        using var sampler = RunSampler.Open(folder.FullPath, WithBars, "cpu");
        using var painted = PaintedPictures.Paint(sampler, 9, 5, null, default);

        using var values = sampler.Sample(9, 5);

        Assert.Equal(Normalisation.MinusOneToOne.ToBytes(values).data<byte>().ToArray(), painted.Bytes.data<byte>().ToArray());
    }

    private static RunFolder Train(Preset preset, Workplace workplace)
    {
        using var run = ExperimentRun.Start(preset, workplace);
        run.Train();
        return run.Folder;
    }
}
