using System.Globalization;
using System.Text.Json.Nodes;
using ArtGan.Experiments;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class TrialSequenceTests
{
    [Fact]
    public void A_trial_is_the_same_however_many_there_are_and_no_two_are_alike() => Prop.ForAll(
        Gen.Choose(0, 10_000).Zip(Gen.Choose(1, 60)).ToArbitrary(),
        drawn =>
        {
            var (seed, count) = drawn;
            using var file = new SweepFile(json => json["seed"] = seed);
            var all = TrialSequence.Of(file.Load().WithTrials(80));
            var some = TrialSequence.Of(file.Load().WithTrials(count));
            Assert.Equal(all.Take(count).Select(Text), some.Select(Text));
            Assert.Equal(80, all.Select(Text).Distinct().Count());
            Assert.All(all, trial => Assert.InRange(double.Parse(trial.Values[1], CultureInfo.InvariantCulture), 1e-4, 1e-2));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Another_seed_draws_others()
    {
        using var first = new SweepFile(json => json["seed"] = 1);
        using var second = new SweepFile(json => json["seed"] = 2);
        Assert.Empty(TrialSequence.Of(first.Load()).Select(Text).Intersect(TrialSequence.Of(second.Load()).Select(Text)));
    }

    [Fact]
    public void Draws_stay_the_same_in_every_version()
    {
        using var file = new SweepFile();
        Assert.Equal(PinnedDraws, TrialSequence.Of(file.Load()).Select(Text));
    }

    private static readonly string[] PinnedDraws = ["4 0.006128", "8 0.005714", "4 0.001243", "4 0.009646"];

    [Fact]
    public void A_log_range_gives_each_decade_as_many_and_a_linear_one_each_tenth()
    {
        using var file = new SweepFile(json => json["parameters"] = JsonNode.Parse("""{ "learning_rate_g": { "min": 1e-4, "max": 1e-2, "scale": "log" }, "beta1": { "min": 0, "max": 1 }, "batch": { "min": 3, "max": 5, "scale": "whole" } }"""));
        var trials = TrialSequence.Of(file.Load().WithTrials(3_000));
        double Share(int parameter, Func<double, bool> of) => trials.Count(trial => of(double.Parse(trial.Values[parameter], CultureInfo.InvariantCulture))) / 3_000.0;

        // Four deviations of a share of 3,000 are below 0.037.
        Assert.Equal(0.5, Share(0, rate => rate < 1e-3), tolerance: 0.037);
        Assert.Equal(0.1, Share(1, beta => beta < 0.1), tolerance: 0.022);
        Assert.Equal(1 / 3.0, Share(2, batch => batch == 3), tolerance: 0.035);
        Assert.Equal(1 / 3.0, Share(2, batch => batch == 5), tolerance: 0.035);
    }

    [Fact]
    public void A_grid_is_the_product_with_the_last_parameter_changing_fastest()
    {
        using var file = Listed("grid");
        Assert.Equal(["4 0", "4 0.5", "4 0.9", "8 0", "8 0.5", "8 0.9"], TrialSequence.Of(file.Load()).Select(Text));
        Assert.Equal([1, 2, 3, 4, 5, 6], TrialSequence.Of(file.Load()).Select(trial => trial.Number));
        Assert.Equal(["4 0", "4 0.5"], TrialSequence.Of(file.Load().WithTrials(2)).Select(Text));
    }

    [Fact]
    public void Random_trials_of_few_combinations_are_each_of_them_once()
    {
        using var file = Listed("random");
        var sweep = file.Load().WithTrials(100);
        Assert.Equal(6, sweep.Trials);
        Assert.Equal(["4 0", "4 0.5", "4 0.9", "8 0", "8 0.5", "8 0.9"], TrialSequence.Of(sweep).Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_range_of_hardly_any_width_gives_what_it_has()
    {
        using var file = new SweepFile(json => json["parameters"] = JsonNode.Parse("""{ "beta1": { "min": 0.5, "max": 0.5002 } }"""));
        Assert.Equal(["0.5", "0.5001", "0.5002"], TrialSequence.Of(file.Load()).Select(Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_trial_sets_what_the_sweep_sets_and_its_own_values()
    {
        using var file = new SweepFile(json =>
        {
            json["options"] = JsonNode.Parse("""{ "size": 16 }""");
            json["parameters"] = JsonNode.Parse("""{ "rate": { "sets": ["learning_rate_g", "learning_rate_d"], "values": [0.25] } }""");
            json["method"] = "grid";
        });
        var sweep = file.Load();
        var trial = Assert.Single(TrialSequence.Of(sweep));

        var options = trial.Apply(Preset.Find("mnist-dcgan")).Options;

        Assert.Equal((16, 0.25, 0.25), (options.Size, options.Training.Learning.GeneratorLearningRate, options.Training.Learning.DiscriminatorLearningRate));
        Assert.Equal("artgan train mnist-dcgan --set size=16 --set learning_rate_g=0.25 --set learning_rate_d=0.25 --steps 10", trial.Command("mnist-dcgan", 10));
    }

    private static SweepFile Listed(string method) => new(json =>
    {
        json["method"] = method;
        json.Remove("trials");
        json["trials"] = method == "grid" ? null : 4;
        json["parameters"] = JsonNode.Parse("""{ "batch": { "values": [4, 8] }, "beta1": { "values": [0, 0.5, 0.9] } }""");
    });

    private static string Text(SweepTrial trial) => string.Join(' ', trial.Values);
}
