using System.Text.RegularExpressions;
using ArtGan.Experiments;
using ArtGan.Tests.Experiments;
using ArtGan.Training;

namespace ArtGan.Tests.Training.Doctor;

public sealed partial class TrainingDoctorTests
{
    private static readonly TrainingOptions Options = new() { Batch = 64 };

    [Fact]
    public void What_lasts_is_said_once_and_again_after_a_recovery()
    {
        var doctor = new TrainingDoctor(Options);
        var told = new List<Diagnosis>();
        long step = 0;
        void Look(int times, double update)
        {
            for (var i = 0; i < times; i++)
            {
                told.AddRange(doctor.Examine(StatsLogTests.Tick(step += doctor.StepsPerLook) with { UpdateD = update, UpdateG = update }));
            }
        }

        Look(2, 0);
        Assert.Empty(told);
        Look(20, 0);
        Assert.Equal([(DiagnosisKind.LearningStopped, Severity.Failure)], told.Select(diagnosis => (diagnosis.Kind, diagnosis.Severity)));
        // A single good look is not a recovery, and one between the limits changes nothing.
        Look(1, 1e-3);
        Look(3, 5e-6);
        Assert.Single(told);
        Look(3, 1e-3);
        Assert.Equal(Severity.Recovered, told[^1].Severity);
        Look(3, 5e-6);
        Assert.Equal(2, told.Count);
        Look(3, 0);
        Assert.Equal(3, told.Count);
    }

    [Fact]
    public void A_leak_is_over_when_it_is_gone_not_when_pictures_become_alike()
    {
        var doctor = new TrainingDoctor(Options);
        long step = 0;
        List<Diagnosis> Look(double leak, double diversity) =>
            [.. Enumerable.Range(0, 3).SelectMany(_ => doctor.Examine(StatsLogTests.Tick(step += doctor.StepsPerLook) with { LeakTranslation = leak, Diversity = diversity }).Where(each => each.Kind == DiagnosisKind.AugmentationLeak))];

        Assert.Empty(Look(leak: 0.5, diversity: 0.4));
        Assert.NotEqual(Severity.Recovered, Assert.Single(Look(leak: 0.5, diversity: 0.8)).Severity);
        Assert.Empty(Look(leak: 0.5, diversity: 0.4));
        Assert.Equal(Severity.Recovered, Assert.Single(Look(leak: 0.1, diversity: 0.4)).Severity);
    }

    [Theory]
    [InlineData(64, 10, 50)]
    [InlineData(16, 10, 50)]
    [InlineData(4, 10, 200)]
    [InlineData(64, 7, 56)]
    [InlineData(64, 1000, 1000)]
    public void Looks_come_with_whole_ticks_and_seldom_enough(int batch, int tickEvery, long steps)
    {
        var doctor = new TrainingDoctor(Options with { Batch = batch, TickEvery = tickEvery });

        Assert.Equal(steps, doctor.StepsPerLook);
        Assert.True(doctor.LooksAt(steps));
        Assert.False(doctor.LooksAt(steps + 1));
    }

    [Fact]
    public void A_run_that_broke_down_is_told_of_with_the_network()
    {
        var diagnosis = TrainingDoctor.Examine(new DivergedException("generator", 7, "its loss is no longer finite", "Lower learning_rate_g."));

        Assert.Equal((DiagnosisKind.Divergence, Severity.Failure, 7L), (diagnosis.Kind, diagnosis.Severity, diagnosis.Step));
        Assert.Contains("The generator diverged", diagnosis.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_is_explained_and_advice_names_options_that_exist()
    {
        Assert.Equal(Enum.GetValues<DiagnosisKind>(), Diagnoses.All.Select(each => each.Kind));
        var known = OptionTable.Describe().Select(option => option.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var each in Diagnoses.All)
        {
            var named = OptionPattern().Matches(each.Advice).Select(match => match.Groups[1].Value).ToArray();
            Assert.NotEmpty(named);
            Assert.All(named, name => Assert.Contains(name, known));
        }
    }

    [Fact]
    public void Diagnoses_and_their_guide_show_in_notebooks()
    {
        var some = new Diagnoses([TrainingDoctor.Examine(new DivergedException("generator", 7, "its loss is no longer finite", "Lower learning_rate_g."))]).ToMimeBundle().Representations;
        var none = new Diagnoses([]).ToMimeBundle().Representations;
        var guide = Diagnoses.All.ToMimeBundle().Representations;

        Assert.Contains("learning_rate_g", (string)some["text/html"]!, StringComparison.Ordinal);
        Assert.Contains("Step 7: The generator diverged", (string)some["text/plain"]!, StringComparison.Ordinal);
        Assert.Contains("nothing wrong", (string)none["text/html"]!, StringComparison.Ordinal);
        Assert.All(Diagnoses.All, each => Assert.Contains(System.Net.WebUtility.HtmlEncode(each.Meaning), (string)guide["text/html"]!, StringComparison.Ordinal));
    }

    // Names with an underscore, or with a value.
    [GeneratedRegex(@"\b([a-z]+(?:_[a-z0-9]+)+|[a-z][a-z0-9]*(?==))")]
    private static partial Regex OptionPattern();
}
