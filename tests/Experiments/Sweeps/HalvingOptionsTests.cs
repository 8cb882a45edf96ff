using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments.Sweeps;

public sealed class HalvingOptionsTests
{
    [Fact]
    public void The_field_shrinks_as_trials_grow_longer()
    {
        // By hand: 27 / 3^k trials, and 81 / 3^(3 - k) steps.
        Assert.Equal([new(1, 27, 3), new(2, 9, 9), new(3, 3, 27), new(4, 1, 81)], new HalvingOptions { Eta = 3 }.Rungs(27, 81));
        Assert.Equal([new(1, 9, 50), new(2, 3, 150), new(3, 1, 450)], new HalvingOptions { Eta = 3, Stages = 3 }.Rungs(9, 450));
        Assert.Equal([new(1, 16, 25), new(2, 8, 50), new(3, 4, 100)], new HalvingOptions { Eta = 2, Stages = 3 }.Rungs(16, 100));
    }

    [Fact]
    public void Trials_are_rounded_down_to_one_at_least_and_steps_up()
    {
        Assert.Equal([new(1, 10, 12), new(2, 3, 34), new(3, 1, 100)], new HalvingOptions { Eta = 3 }.Rungs(10, 100));
        Assert.Equal([new(1, 2, 12), new(2, 1, 34), new(3, 1, 100)], new HalvingOptions { Eta = 3, Stages = 3 }.Rungs(2, 100));
        Assert.Equal([new(1, 1, 7)], new HalvingOptions().Rungs(1, 7));
    }
}
