using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class ObjectiveTests
{
    // At logit 0 every judgement costs ln 2; at 2 real costs ln(1 + e^-2) and fake 2 more.
    private static readonly double Ln2 = Math.Log(2), Sure = Math.Log(1 + Math.Exp(-2));

    private static Tensor Logits(params float[] values) => tensor(values);

    [Fact]
    public void Non_saturating_losses_are_those_of_the_paper()
    {
        using var scope = NewDisposeScope();
        var objective = new NonSaturating();

        Assert.Equal(2 * Ln2, objective.DiscriminatorLoss(Logits(0, 0), Logits(0, 0)).item<float>(), 1e-6);
        Assert.Equal(Sure + (2 + Sure), objective.DiscriminatorLoss(Logits(2), Logits(2)).item<float>(), 1e-5);
        Assert.Equal((Ln2 + Sure) / 2, objective.GeneratorLoss(Logits(0, 2)).item<float>(), 1e-6);
    }

    [Fact]
    public void Minimax_pays_the_generator_for_what_the_discriminator_loses()
    {
        using var scope = NewDisposeScope();
        var objective = new Minimax();

        Assert.Equal(Sure + Ln2, objective.DiscriminatorLoss(Logits(2), Logits(0)).item<float>(), 1e-6);
        Assert.Equal(-(2 + Sure), objective.GeneratorLoss(Logits(2)).item<float>(), 1e-5);
    }

    [Fact]
    public void Only_the_non_saturating_generator_learns_from_a_sure_discriminator()
    {
        double Gradient(IObjective objective)
        {
            using var scope = NewDisposeScope();
            var logits = tensor([-10f]).requires_grad_();
            objective.GeneratorLoss(logits).backward();
            return logits.grad!.item<float>();
        }

        Assert.Equal(-1, Gradient(new NonSaturating()), 1e-4);
        Assert.Equal(0, Gradient(new Minimax()), 1e-4);
    }

    [Fact]
    public void Label_smoothing_moves_the_real_target_alone()
    {
        using var scope = NewDisposeScope();
        var objective = new NonSaturating(0.1);

        Assert.Equal((0.9 * Sure) + (0.1 * (2 + Sure)) + Ln2, objective.DiscriminatorLoss(Logits(2), Logits(0)).item<float>(), 1e-5);
        Assert.Equal(Sure, objective.GeneratorLoss(Logits(2)).item<float>(), 1e-6);
    }

    [Fact]
    public void Huge_logits_give_finite_losses()
    {
        using var scope = NewDisposeScope();
        Assert.Equal(2000, new NonSaturating().DiscriminatorLoss(Logits(-1000), Logits(1000)).item<float>(), 1e-3);
    }

    [Fact]
    public void Least_squares_draw_verdicts_to_1_and_0()
    {
        using var scope = NewDisposeScope();
        var objective = new LeastSquares();

        Assert.Equal(0, objective.DiscriminatorLoss(Logits(1, 1), Logits(0)).item<float>(), 1e-6);
        Assert.Equal((0.5 * 4) + (0.5 * 9), objective.DiscriminatorLoss(Logits(3), Logits(-3)).item<float>(), 1e-6);
        Assert.Equal(0.5 * ((1 + 9) / 2.0), objective.GeneratorLoss(Logits(0, -2)).item<float>(), 1e-6);
        Assert.Equal(0.5, objective.Threshold(Logits(7), Logits(3)).item<float>());
    }

    [Fact]
    public void The_hinge_learns_nothing_from_what_is_a_margin_away()
    {
        using var scope = NewDisposeScope();
        var (real, fake) = (tensor([-1f, 0.5f, 2f]).requires_grad_(), tensor([1f, -0.5f, -2f]).requires_grad_());

        var loss = new Hinge().DiscriminatorLoss(real, fake);
        loss.backward();

        Assert.Equal(2 * (2 + 0.5) / 3, loss.item<float>(), 1e-6);
        Assert.Equal([-1 / 3f, -1 / 3f, 0], real.grad!.data<float>().ToArray());
        Assert.Equal([1 / 3f, 1 / 3f, 0], fake.grad!.data<float>().ToArray());
        Assert.Equal(-1, new Hinge().GeneratorLoss(Logits(0, 2)).item<float>(), 1e-6);
    }

    [Fact]
    public void A_critic_measures_the_gap_between_means_and_is_judged_by_their_middle()
    {
        using var scope = NewDisposeScope();
        IObjective objective = new Wasserstein();

        Assert.Equal(-7, objective.DiscriminatorLoss(Logits(4, 6), Logits(-1, -3)).item<float>(), 1e-6);
        Assert.Equal(2, objective.GeneratorLoss(Logits(-1, -3)).item<float>(), 1e-6);
        Assert.Equal(1.5, objective.Threshold(Logits(4, 6), Logits(-1, -3)).item<float>(), 1e-6);
    }

    [Fact]
    public void Pairs_count_by_the_difference_of_their_verdicts_alone()
    {
        using var scope = NewDisposeScope();
        var objective = new Relativistic();

        Assert.Equal(Sure, objective.DiscriminatorLoss(Logits(2), Logits(0)).item<float>(), 1e-6);
        Assert.Equal(Sure, objective.DiscriminatorLoss(Logits(102), Logits(100)).item<float>(), 1e-4);
        Assert.Equal(2 + Sure, objective.GeneratorLoss(Logits(0), Logits(2)).item<float>(), 1e-5);
        Assert.Equal((Sure + Ln2) / 2, objective.DiscriminatorLoss(Logits(2, 5), Logits(0, 5)).item<float>(), 1e-6);
        Assert.Throws<InvalidOperationException>(() => objective.GeneratorLoss(Logits(0)));
    }

    [Fact]
    public void Every_objective_is_created_under_its_name() =>
        Assert.All(Objectives.Names, name => Assert.Equal(name, Objectives.Create(new GameOptions { Objective = name }).Name));

    [Fact]
    public void An_unknown_objective_names_the_nearest()
    {
        var error = Assert.Throws<UserException>(() => Objectives.Create(new GameOptions { Objective = "minmax" }));
        Assert.Equal("There is no objective 'minmax'; did you mean 'minimax'?", error.Message);
    }
}
