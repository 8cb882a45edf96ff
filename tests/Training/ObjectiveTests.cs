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
    public void An_unknown_objective_names_the_nearest()
    {
        var error = Assert.Throws<UserException>(() => Objectives.Create(new GameOptions { Objective = "minmax" }));
        Assert.Equal("There is no objective 'minmax'; did you mean 'minimax'?", error.Message);
    }
}
