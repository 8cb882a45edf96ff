using ArtGan.Models;

namespace ArtGan.Tests.Models.Keras;

public sealed class ShiftedBatchNormTests
{
    private const double Decay = 0.9;

    [Fact]
    public void Training_goes_by_the_batch_and_remembers_its_unbiased_variance()
    {
        using var scope = NewDisposeScope();
        using var norm = new ShiftedBatchNorm(1, Decay);
        SetShift(norm, 5);

        var result = norm.call(tensor(new float[,] { { 1 }, { 3 } }));

        // Mean 2, variance 1, and an epsilon of 0.001; then 0.1 of mean 2 and of unbiased variance 2.
        var step = 1 / Math.Sqrt(1.001);
        Assert.Equal(5 - step, result[0, 0].item<float>(), 1e-5);
        Assert.Equal(5 + step, result[1, 0].item<float>(), 1e-5);
        Assert.Equal(0.2, State(norm, "running_mean"), 1e-6);
        Assert.Equal(1.1, State(norm, "running_var"), 1e-6);
    }

    [Fact]
    public void Evaluation_goes_by_what_it_remembers()
    {
        using var scope = NewDisposeScope();
        using var norm = new ShiftedBatchNorm(1, Decay);
        norm.call(tensor(new float[,] { { 1 }, { 3 } }));
        norm.eval();

        Assert.Equal((4 - 0.2) / Math.Sqrt(1.1 + 0.001), norm.call(tensor(new float[,] { { 4 } })).item<float>(), 1e-5);
        Assert.Equal(0.2, State(norm, "running_mean"), 1e-6);
    }

    [Fact]
    public void Of_a_batch_of_one_nothing_is_left_but_the_shift()
    {
        using var scope = NewDisposeScope();
        using var norm = new ShiftedBatchNorm(2, Decay);
        SetShift(norm, 5);
        var input = tensor(new float[,] { { 1, -8 } }, requires_grad: true);

        var result = norm.call(input);
        var gradients = autograd.grad([result.sum()], [input, norm.parameters().Single()], allow_unused: true);

        Assert.True(result.eq(5).all().item<bool>());
        Assert.True(gradients[0] is null || gradients[0].eq(0).all().item<bool>());
        Assert.True(gradients[1].eq(1).all().item<bool>());
        Assert.Equal([0.1f, -0.8f], norm.state_dict()["running_mean"].data<float>().ToArray());
        Assert.Equal([0.9f, 0.9f], norm.state_dict()["running_var"].data<float>().ToArray());
    }

    [Fact]
    public void Of_a_single_picture_each_channel_has_its_own_variance()
    {
        using var scope = NewDisposeScope();
        using var norm = new ShiftedBatchNorm(2, Decay);

        var result = norm.call(tensor(new float[,] { { 1, 3 }, { 10, 10 } }).reshape(1, 2, 1, 2)).flatten();

        var step = (float)(1 / Math.Sqrt(1.001));
        Assert.Equal([-step, step, 0, 0], result.data<float>().ToArray().Select(number => MathF.Round(number, 5)), (a, b) => Math.Abs(a - b) < 1e-4f);
    }

    private static void SetShift(ShiftedBatchNorm norm, double shift)
    {
        using var frozen = no_grad();
        norm.parameters().Single().fill_(shift);
    }

    private static float State(ShiftedBatchNorm norm, string name) => norm.state_dict()[name].item<float>();
}
