using ArtGan.Data;
using ArtGan.Training;

namespace ArtGan.Tests.Training.Doctor;

/// <summary>Each failure, brought about by really training a small game into it; and games that are well.</summary>
public sealed class ProvokedTests
{
    [Fact]
    public void A_discriminator_that_learns_much_faster_wins()
    {
        using var patient = new Patient(Patient.Options(rates => rates with { DiscriminatorLearningRate = 5e-3, GeneratorLearningRate = 1e-6 })).Train(600);

        Expect(patient, DiagnosisKind.DiscriminatorWon, "learning_rate_d");
    }

    [Fact]
    public void A_discriminator_that_hardly_learns_is_fooled()
    {
        using var patient = new Patient(Patient.Options(rates => rates with { DiscriminatorLearningRate = 1e-6 })).Train(600);

        Expect(patient, DiagnosisKind.DiscriminatorBlind, "learning_rate_d");
    }

    [Fact]
    public void Points_that_do_not_depend_on_their_latents_have_collapsed()
    {
        using var patient = new Patient(Patient.Options(rates => rates), () => PlaneNetworks.Create(latentScale: 0), Ring).Train(800);

        Expect(patient, DiagnosisKind.Collapse, "minibatch");
    }

    [Fact]
    public void Real_pictures_augmented_alone_leak()
    {
        Patient Train(bool realsOnly)
        {
            var options = Penalised("relativistic", "r1,r2", 1, rates => rates);
            var augmented = options.Game with { Augment = DiffAugment.Parse("translation"), Augmentation = new() { RealsOnly = realsOnly } };
            return new Patient(options with { Game = augmented }, Patient.WideBars).Train(2400);
        }

        using var leaking = Train(realsOnly: true);
        using var tight = Train(realsOnly: false);

        Expect(leaking, DiagnosisKind.AugmentationLeak, "augment_reals_only");
        Assert.DoesNotContain(DiagnosisKind.AugmentationLeak, tight.Kinds);
    }

    [Theory]
    [InlineData("relativistic", "r1,r2")]
    [InlineData("wasserstein", "gradient-penalty")]
    public void A_tiny_weight_does_not_hold_a_discriminator_that_learns_fast_and_a_usual_one_does(string objective, string penalty)
    {
        Patient Train(double weight) => new Patient(
            Penalised(objective, penalty, weight, rates => rates with { DiscriminatorLearningRate = 5e-3, GeneratorLearningRate = 1e-6 }), Patient.BarsWithoutNorm).Train(400);

        using var loose = Train(1e-6);
        using var held = Train(10);

        Expect(loose, DiagnosisKind.PenaltyTooSmall, "penalty_weight");
        Assert.DoesNotContain(DiagnosisKind.PenaltyTooSmall, held.Kinds);
    }

    [Theory]
    [InlineData("relativistic", "r1,r2", 1e8)]
    [InlineData("non-saturating", "r1", 1e4)]
    [InlineData("wasserstein", "gradient-penalty", 1e4)]
    public void An_enormous_weight_keeps_the_discriminator_flat(string objective, string penalty, double weight)
    {
        using var patient = new Patient(Penalised(objective, penalty, weight, rates => rates), Patient.BarsWithoutNorm).Train(900);

        Expect(patient, DiagnosisKind.PenaltyTooLarge, "penalty_weight");
        Assert.DoesNotContain(DiagnosisKind.PenaltyTooSmall, patient.Kinds);
    }

    [Theory]
    [InlineData("relativistic", "r1,r2", 1)]
    [InlineData("non-saturating", "r1", 1)]
    [InlineData("wasserstein", "gradient-penalty", 10)]
    public void Usual_weights_are_left_alone(string objective, string penalty, double weight)
    {
        using var patient = new Patient(Penalised(objective, penalty, weight, rates => rates), Patient.BarsWithoutNorm).Train(600);

        Assert.True(patient.Told.Count == 0, patient.ToString());
    }

    [Theory]
    [InlineData(0, 0, "Learning has stopped")]
    [InlineData(0, 2e-3, "The generator has stopped learning")]
    [InlineData(2e-3, 0, "The discriminator has stopped learning")]
    public void Rates_of_zero_stop_learning(double generator, double discriminator, string sentence)
    {
        using var patient = new Patient(Patient.Options(rates => rates with { GeneratorLearningRate = generator, DiscriminatorLearningRate = discriminator })).Train(200);

        Expect(patient, DiagnosisKind.LearningStopped, "learning_rate");
        Assert.StartsWith(sentence, patient.Told.First(diagnosis => diagnosis.Kind == DiagnosisKind.LearningStopped).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_generator_with_enormous_steps_runs_in_circles()
    {
        using var patient = new Patient(Patient.Options(rates => rates with { GeneratorLearningRate = 0.05 })).Train(800);

        Expect(patient, DiagnosisKind.Oscillation, "learning_rate_g");
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(2000, false)]
    public void A_few_pictures_are_learnt_by_heart_and_many_are_not(int pictures, bool isByHeart)
    {
        var (learnt, others) = ChosenPictures.Apart(new ProceduralPictures(count: 2064, size: 8), pictures, 64, new RandomSeeds(5));
        var options = Penalised("relativistic", "r1,r2", 1, rates => rates);
        using var patient = new Patient(
            options, Patient.WidePictures, (chosen, random) => new Batches(learnt, 8, chosen.Batch, random), new Batches(others, 8, 64, new RandomSeeds(6))).Train(1200);

        if (isByHeart)
        {
            Expect(patient, DiagnosisKind.Overfitting, "augment_target");
        }
        else
        {
            Assert.True(!patient.Kinds.Contains(DiagnosisKind.Overfitting), patient.ToString());
        }
    }

    [Fact]
    public void A_healthy_game_with_pictures_is_left_alone()
    {
        using var patient = new Patient(Patient.Options(rates => rates)).Train(1000);

        Assert.True(patient.Told.Count == 0, patient.ToString());
        Assert.True(patient.Ticks[^1].Diversity > 0.5, patient.ToString());
    }

    [Fact]
    public void A_healthy_game_on_the_plane_is_left_alone()
    {
        // With a penalty: without one the players run in circles here, as Mescheder et al. 2018 (arXiv:1801.04406) show.
        var options = Penalised("relativistic", "r1,r2", 1, rates => rates with { GeneratorLearningRate = 1e-3, DiscriminatorLearningRate = 1e-3 }) with { Batch = 128 };
        using var patient = new Patient(options, () => PlaneNetworks.Create(), Ring).Train(1200);

        Assert.True(patient.Told.Count == 0, patient.ToString());
    }

    private static TrainingOptions Penalised(string objective, string penalty, double weight, Func<LearningOptions, LearningOptions> learning) => Patient.Options(
        rates => learning(rates) with { Beta1 = 0, Beta2 = 0.99 }, new GameOptions { Objective = objective, Penalty = new() { Names = penalty, Weight = weight } });

    private static PointBatches Ring(TrainingOptions options, RandomSeeds seeds) => new(PlanePoints.Find("ring8")!, options.Batch, seeds);

    // Said once while it lasts, and with an option to turn.
    private static void Expect(Patient patient, DiagnosisKind kind, string option)
    {
        Assert.True(patient.Kinds.Contains(kind), patient.ToString());
        Assert.Contains(option, patient.Told.First(diagnosis => diagnosis.Kind == kind).Advice, StringComparison.Ordinal);
        Assert.All(patient.Told, diagnosis => Assert.EndsWith(".", diagnosis.Problem, StringComparison.Ordinal));
    }
}
