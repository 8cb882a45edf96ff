using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

public sealed class MovingAverageTests
{
    [Fact]
    public void After_its_half_life_the_start_counts_half()
    {
        using var frozen = no_grad();
        using var layer = Linear(1, 1, hasBias: false);
        layer.weight!.fill_(0);
        using var average = new MovingAverage(layer, halfLife: 7);
        layer.weight!.fill_(1);

        // Late steps, where the warm-up is over.
        for (var step = 1_000_000; step < 1_000_007; step++)
        {
            average.Update(step);
        }

        Assert.Equal(0.5, average.State["weight"].item<float>(), 1e-5);
    }

    [Fact]
    public void Without_a_half_life_it_is_the_network_itself()
    {
        using var frozen = no_grad();
        using var norm = BatchNorm2d(2);
        using var average = new MovingAverage(norm, halfLife: 0);
        norm.call(randn([4, 2, 3, 3]));

        average.Update(1);

        Assert.All(norm.state_dict(), entry => Assert.True(average.State[entry.Key].allclose(entry.Value)));
    }

    [Fact]
    public void It_soon_forgets_the_first_weights()
    {
        using var frozen = no_grad();
        using var layer = Linear(1, 1, hasBias: false);
        layer.weight!.fill_(100);
        using var average = new MovingAverage(layer, halfLife: 10_000);
        layer.weight!.fill_(0);

        for (var step = 1; step <= 20; step++)
        {
            average.Update(step);
        }

        Assert.InRange(average.State["weight"].item<float>(), 0, 1);
    }

    [Fact]
    public void With_a_ramp_its_half_life_is_a_share_of_the_steps_done()
    {
        using var frozen = no_grad();
        using var layer = Linear(1, 1, hasBias: false);
        layer.weight!.fill_(0);
        using var average = new MovingAverage(layer, halfLife: 50, ramp: 0.05);
        layer.weight!.fill_(1);
        double Share(long step)
        {
            average.State["weight"].fill_(0);
            average.Update(step);
            return average.State["weight"].item<float>();
        }

        // 0.05 of 400 steps is a half-life of 20; beyond 1,000 steps it is 50.
        Assert.Equal(1 - Math.Pow(0.5, 1 / 20.0), Share(400), 1e-6);
        Assert.Equal(1 - Math.Pow(0.5, 1 / 50.0), Share(1000), 1e-6);
        Assert.Equal(1 - Math.Pow(0.5, 1 / 50.0), Share(100_000), 1e-6);
    }
}
