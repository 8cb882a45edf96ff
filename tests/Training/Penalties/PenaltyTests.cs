using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class PenaltyTests
{
    // A linear judge w x has the gradient w everywhere: (3, 4) is 5 long.
    private static double Charge(string name, int packing = 1, float scale = 1)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(2);
        var weights = tensor(Enumerable.Range(0, packing).SelectMany(_ => new[] { 3f * scale, 4f * scale }).ToArray());
        Tensor Judge(Tensor samples) => samples.reshape(-1, 2 * packing).matmul(weights);
        var (real, fake) = (randn(8, 2).requires_grad_(), randn(8, 2).requires_grad_());
        var judged = new JudgedBatch(real, Judge(real), fake, Judge(fake), Judge, packing, random);
        return Penalties.Create(new PenaltyOptions { Names = name })[0].Charge(judged).item<float>();
    }

    [Fact]
    public void Of_a_linear_judge_they_are_known_exactly()
    {
        Assert.Equal((5 - 1) * (5 - 1), Charge("gradient-penalty"), 1e-4);
        Assert.Equal((5 - 1) * (5 - 1), Charge("dragan"), 1e-4);
        Assert.Equal(25 / 2.0, Charge("r1"), 1e-4);
        Assert.Equal(25 / 2.0, Charge("r2"), 1e-4);
        Assert.Equal(0, Charge("gradient-penalty", scale: 0.2f), 1e-6);
    }

    [Fact]
    public void A_pack_has_one_gradient_over_all_its_samples()
    {
        // Two samples a pack: (3, 4, 3, 4) is the root of 50 long.
        Assert.Equal(Math.Pow(Math.Sqrt(50) - 1, 2), Charge("gradient-penalty", packing: 2), 1e-3);
        Assert.Equal(Math.Pow(Math.Sqrt(100) - 1, 2), Charge("dragan", packing: 4), 1e-3);
        Assert.Equal(50 / 2.0, Charge("r1", packing: 2), 1e-4);
        Assert.Equal(100 / 2.0, Charge("r2", packing: 4), 1e-4);
    }

    [Theory]
    [InlineData("gradient-penalty")]
    [InlineData("dragan")]
    [InlineData("r1,r2")]
    public void A_judge_that_sees_nothing_gets_finite_gradients(string names)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(2);
        var (w, v) = (zeros(4, 3).requires_grad_(), ones(4).requires_grad_());
        var judged = new SmallJudge(w, v, 1).Judged(randn(6, 3).requires_grad_(), randn(6, 3).requires_grad_(), random);

        Penalties.Create(new PenaltyOptions { Names = names }).Select(each => each.Charge(judged)).Aggregate((sum, each) => sum + each).backward();

        Assert.True(w.grad!.isfinite().all().item<bool>());
    }

    [Fact]
    public void Between_real_and_painted_means_on_the_line_between_a_pair()
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(2);
        Tensor? seen = null;
        Tensor Judge(Tensor samples) => (seen = samples).sum(1L);
        var (real, fake) = (zeros(6, 2), tensor(Enumerable.Repeat(new[] { 1f, 2f }, 6).SelectMany(pair => pair).ToArray()).reshape(6, 2));

        new GradientPenalty().Charge(new JudgedBatch(real, Judge(real), fake, Judge(fake), Judge, 1, random));

        var places = seen!.detach();
        Assert.True((places.select(1, 0) * 2).allclose(places.select(1, 1)));
        Assert.Equal(6, places.select(1, 0).data<float>().ToArray().Where(share => share is > 0 and < 1).Distinct().Count());
    }

    [Fact]
    public void Names_are_known_created_once_and_refused_twice()
    {
        Assert.All(Penalties.Names, name => Assert.Equal(name, Penalties.Create(new PenaltyOptions { Names = name })[0].Name));
        Assert.Equal(["r1", "r2"], Penalties.Create(new PenaltyOptions { Names = "r1, r2" }).Select(each => each.Name));
        Assert.Empty(Penalties.Create(new PenaltyOptions()));
        Assert.Equal("There is no penalty 'r3'; did you mean 'r1'?", Assert.Throws<UserException>(() => Penalties.Create(new PenaltyOptions { Names = "r1,r3" })).Message);
        Assert.Contains("one twice", Assert.Throws<UserException>(() => Penalties.Create(new PenaltyOptions { Names = "r1,r1" })).Message, StringComparison.Ordinal);
    }
}
