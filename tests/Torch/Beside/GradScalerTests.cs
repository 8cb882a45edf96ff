using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

/// <summary>The gradient scaler skips, shrinks and grows as PyTorch documents it.</summary>
public sealed class GradScalerTests
{
    private static readonly GradScalerOptions Options = new() { InitialScale = 8, GrowthInterval = 2 };

    [Fact]
    public void A_step_is_the_one_without_scaling()
    {
        var (scaled, plain) = (new Parameter(ones(3)), new Parameter(ones(3)));
        var (one, other) = (optim.SGD([scaled], 0.1), optim.SGD([plain], 0.1));
        var scaler = new GradScaler(Options);
        scaler.Scale(scaled.pow(2).sum()).backward();
        Assert.Equal(16, scaled.grad![0].item<float>());
        plain.pow(2).sum().backward();
        Assert.True(scaler.Step(one));
        other.step();
        Assert.True(scaled.bytes.SequenceEqual(plain.bytes));
    }

    [Fact]
    public void Infinite_gradients_skip_the_step_and_halve_the_scale_for_all_optimisers()
    {
        var (good, bad) = (new Parameter(ones(3)), new Parameter(ones(3)));
        var (one, other) = (optim.Adam([good]), optim.Adam([bad]));
        var scaler = new GradScaler(Options);
        good.grad = ones(3);
        bad.grad = tensor([1f, float.NaN, 0f]);
        Assert.True(scaler.Step(one));
        Assert.False(scaler.Step(other));
        Assert.Equal(1, bad[0].item<float>());
        Assert.Equal(8, scaler.CurrentScale);
        scaler.Update();
        Assert.Equal(4, scaler.CurrentScale);
    }

    [Fact]
    public void Good_steps_in_a_row_double_the_scale_and_a_state_counts_on()
    {
        var weight = new Parameter(ones(1));
        var optimizer = optim.SGD([weight], 0.1);
        var scaler = new GradScaler(Options);
        void Step(float gradient)
        {
            weight.grad = tensor([gradient]);
            scaler.Step(optimizer);
            scaler.Update();
        }

        Step(1);
        Step(float.PositiveInfinity);
        Step(1);
        Assert.Equal(4, scaler.CurrentScale);
        var state = scaler.State();
        scaler = new GradScaler(Options);
        scaler.Restore(state);
        Step(1);
        Assert.Equal(8, scaler.CurrentScale);
        scaler.Update(newScale: 100);
        Assert.Equal(100, scaler.CurrentScale);
    }

    [Fact]
    public void Gradients_can_be_clipped_between_unscaling_and_the_step()
    {
        var weight = new Parameter(zeros(1));
        var optimizer = optim.SGD([weight], 1);
        var scaler = new GradScaler(Options);
        weight.grad = tensor([80f]);
        scaler.Unscale(optimizer);
        Assert.Equal(10, weight.grad!.item<float>());
        nn.utils.clip_grad_value_([weight], 2);
        scaler.Step(optimizer);
        Assert.Equal(-2, weight.item<float>());
        Assert.Throws<InvalidOperationException>(() => scaler.Step(optimizer));
        Assert.Throws<InvalidOperationException>(() => scaler.Unscale(optimizer));
    }

    [Fact]
    public void Wrong_use_is_said()
    {
        Assert.Throws<InvalidOperationException>(() => new GradScaler().Update());
        Assert.Contains("growth_tracker", Assert.Throws<UserException>(() => new GradScaler().Restore([])).Message, StringComparison.Ordinal);
        Assert.Contains("backoff_factor", Assert.Throws<UserException>(() => new GradScaler(new GradScalerOptions { BackoffFactor = 2 })).Message, StringComparison.Ordinal);
        var half = new Parameter(ones(1, dtype: ScalarType.Float16)) { grad = ones(1, dtype: ScalarType.Float16) };
        Assert.Contains("float16", Assert.Throws<UserException>(() => new GradScaler().Unscale(optim.SGD([half], 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Switched_off_it_changes_nothing()
    {
        var weight = new Parameter(ones(1));
        var scaler = new GradScaler(new GradScalerOptions { Enabled = false });
        scaler.Scale(weight.sum()).backward();
        Assert.True(scaler.Step(optim.SGD([weight], 0.25)));
        scaler.Update();
        Assert.Equal(0.75, weight.item<float>());
    }
}
