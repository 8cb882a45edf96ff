using ArtGan.Tests.Support;
using ArtGan.Torch;
using static TorchSharp.torch.optim;

namespace ArtGan.Tests.Torch.Optim;

/// <summary>Groups, states and mistakes of optimisers.</summary>
public sealed class OptimizerTests
{
    private static readonly Dictionary<string, Func<IEnumerable<Parameter>, Optimizer>> Made = new()
    {
        ["Adam"] = p => optim.Adam(p, 0.1, amsgrad: true),
        ["AdamW"] = p => optim.AdamW(p, 0.1),
        ["SGD"] = p => optim.SGD(p, 0.1, momentum: 0.9),
        ["RMSProp"] = p => optim.RMSProp(p, 0.1, momentum: 0.5, centered: true, eps: 0.1),
    };

    public static TheoryData<string> Names => [.. Made.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_goes_on_from_its_state_in_the_same_bytes(string name)
    {
        manual_seed(3);
        var start = randn(5, 4);
        byte[] Run(bool interrupted)
        {
            var (weight, late) = (new Parameter(start.clone()), new Parameter(ones(3)));
            var optimizer = Made[name]([weight, late]);
            for (var step = 0; step < 6; step++)
            {
                if (interrupted && step == 3)
                {
                    var state = optimizer.SaveState().ToDictionary(pair => pair.Key, pair => pair.Value.clone());
                    optimizer = Made[name]([weight, late]);
                    optimizer.LoadState(state);
                }

                foreach (var group in optimizer.ParamGroups)
                {
                    group.LearningRate *= step == 1 ? 0.5 : 1;
                }

                optimizer.zero_grad();
                (weight.cos().sum() + (step < 4 ? zeros([]) : late.sin().sum())).backward();
                optimizer.step();
            }

            return [.. weight.detach().bytes, .. late.detach().bytes];
        }

        Assert.Equal(Run(false), Run(true));
    }

    [Fact]
    [OwnEngine("It stores its state in a format of its own.")]
    public void A_state_with_one_count_for_all_parameters_is_taken()
    {
        var weight = new Parameter(ones(2));
        var optimizer = optim.Adam([weight]);
        optimizer.LoadState(new() { ["step"] = tensor(7L), ["mean.0"] = ones(2), ["square.0"] = ones(2) });
        Assert.Equal(7, optimizer.SaveState()["step"].item<long>());
    }

    [Fact]
    [OwnEngine("It stores its state in a format of its own.")]
    public void A_state_that_does_not_fit_is_refused()
    {
        var optimizer = optim.Adam([new Parameter(ones(2))]);
        Assert.Contains("lacks 'step'", Assert.Throws<UserException>(() => optimizer.LoadState([])).Message, StringComparison.Ordinal);
        Assert.Contains("lacks 'mean.0'", Assert.Throws<UserException>(() => optimizer.LoadState(new() { ["step"] = tensor(1L) })).Message, StringComparison.Ordinal);
        Assert.Contains("another shape", Assert.Throws<UserException>(() => optimizer.LoadState(new() { ["step"] = tensor(1L), ["mean.0"] = ones(3) })).Message, StringComparison.Ordinal);
        Assert.Contains("for 3 parameters", Assert.Throws<UserException>(() => optimizer.LoadState(new() { ["step"] = ones(3, dtype: ScalarType.Int64) })).Message, StringComparison.Ordinal);
    }

    [Fact]
    [OwnEngine("It takes a parameter twice.")]
    public void Parameters_can_be_added_and_each_only_once()
    {
        var (first, second) = (new Parameter(ones(1)), new Parameter(ones(1)));
        var optimizer = optim.SGD([("first", first)], 0.5);
        optimizer.add_param_group(new SGD.ParamGroup([second], 0.25));
        Assert.Equal([0.5, 0.25], optimizer.ParamGroups.Select(group => group.LearningRate));
        (first + second).backward();
        optimizer.step();
        Assert.Equal((0.5f, 0.75f), (first.item<float>(), second.item<float>()));
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new SGD.ParamGroup([first], 1))).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => optim.LBFGS([first]).add_param_group(new ParamGroup()));
        Assert.Throws<ArgumentException>(() => optim.Adam(Array.Empty<Parameter>()));
    }

    [Fact]
    [OwnEngine("It says so in other words, and not of all settings.")]
    public void Settings_out_of_range_are_refused()
    {
        Parameter[] weight = [new(ones(1))];
        Assert.Contains("beta1 must be at least 0 and below 1", Assert.Throws<ArgumentOutOfRangeException>(() => optim.Adam(weight, beta1: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("nesterov", Assert.Throws<ArgumentException>(() => optim.SGD(weight, 0.1, nesterov: true)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => optim.RMSProp(weight, alpha: -1));
    }

    [Fact]
    public void A_closure_is_evaluated_with_gradients_and_its_loss_returned()
    {
        var weight = new Parameter(ones(1));
        var optimizer = optim.SGD([weight], 0.5);
        using var silent = no_grad();
        var loss = optimizer.step(() =>
        {
            var value = weight * 3;
            value.backward();
            return value;
        });
        Assert.Equal(3, loss!.item<float>());
        Assert.Equal(-0.5f, weight.item<float>());
    }

    [Fact]
    public void Half_precision_is_served_by_operators()
    {
        var weight = new Parameter(ones(4, dtype: ScalarType.BFloat16));
        var optimizer = optim.AdamW([weight], 0.1, amsgrad: true);
        weight.grad = ones(4, dtype: ScalarType.BFloat16);
        optimizer.step();
        Assert.Equal(0.9f, weight.to(ScalarType.Float32)[0].item<float>(), 0.01);
    }
}
