using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Beside;

/// <summary>L-BFGS with searched and with fixed steps goes where PyTorch's goes, and goes on as if never stopped.</summary>
public sealed class LbfgsTests
{
    private static readonly Comparison Double = new() { Types = [ScalarType.Float64] };

    [OracleTheory]
    [InlineData(20, 100)]
    [InlineData(4, 100)]
    [InlineData(20, 3)]
    public void The_strong_Wolfe_steps_are_PyTorchs_on_Rosenbrocks_valley(int iterations, int history) => PyTorch.Agrees(
        $"""
        p = a.detach().clone().requires_grad_()
        optimizer = torch.optim.LBFGS([p], max_iter={iterations}, history_size={history}, line_search_fn="strong_wolfe")
        seen = []
        def closure():
            optimizer.zero_grad()
            loss = (100 * (p[1:] - p[:-1] ** 2) ** 2 + (1 - p[:-1]) ** 2).sum()
            loss.backward()
            seen.append(p.detach().clone())
            return loss
        losses = [optimizer.step(closure).detach() for step in range(3)]
        return p, torch.stack(seen), torch.stack(losses)
        """,
        values =>
        {
            var p = new Parameter(values["a"].detach().clone());
            using var optimizer = new StrongWolfeLbfgs([p], new LbfgsOptions { MaxIterations = iterations, HistorySize = history });
            List<Tensor> seen = [];
            Tensor Closure()
            {
                optimizer.ZeroGradients();
                var (head, tail) = (p.narrow(0, 0, p.numel() - 1), p.narrow(0, 1, p.numel() - 1));
                var loss = (((tail - head.pow(2)).pow(2) * 100) + (1 - head).pow(2)).sum();
                loss.backward();
                seen.Add(p.detach().clone());
                return loss;
            }

            var losses = Enumerable.Range(0, 3).Select(_ => optimizer.Step(Closure).detach()).ToArray();
            return [p.detach(), stack(seen), stack(losses)];
        },
        Double,
        new Input("a", tensor(new[] { -1.2, 1, -0.5, 0.8, 2 }), Gradient: false));

    [OracleTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Steps_over_a_network_are_PyTorchs(bool searches) => PyTorch.ModuleAgrees(
        "nn.Sequential(nn.Linear(3, 8), nn.Tanh(), nn.Linear(8, 1))",
        () => Sequential(Linear(3, 8), Tanh(), Linear(8, 1)),
        $$"""
        optimizer = torch.optim.LBFGS(module.parameters(), {{(searches ? "line_search_fn='strong_wolfe', max_iter=6" : "lr=0.1, max_iter=6, max_eval=7, tolerance_grad=1e-5")}}, history_size=5)
        def closure():
            optimizer.zero_grad()
            loss = F.mse_loss(module(x), x.sin().sum(1, keepdim=True))
            loss.backward()
            return loss
        losses = [optimizer.step(closure).detach() for step in range(5)]
        optimizer.zero_grad(set_to_none=True)
        return torch.stack(losses)
        """,
        (module, values) =>
        {
            var x = values["x"];
            using var searching = new StrongWolfeLbfgs(module.parameters(), new LbfgsOptions { MaxIterations = 6, HistorySize = 5 });
            using var walking = optim.LBFGS(module.parameters(), 0.1, 6, 7, history_size: 5);
            Tensor Closure()
            {
                module.zero_grad();
                var loss = functional.mse_loss(module.call(x), x.sin().sum(1, keepdim: true));
                loss.backward();
                return loss;
            }

            var losses = Enumerable.Range(0, 5).Select(_ => (searches ? searching.Step(Closure) : walking.step(Closure)!).detach()).ToArray();
            module.zero_grad();
            return [stack(losses)];
        },
        Double,
        new Input("x", randn(16, 3), Gradient: false));

    [Fact]
    public void A_run_that_searches_goes_on_from_its_state_in_the_same_bytes() => GoesOn(searches: true);

    [Fact]
    [OwnEngine("It cannot store the state of its LBFGS.")]
    public void A_run_goes_on_from_its_state_in_the_same_bytes() => GoesOn(searches: false);

    private static void GoesOn(bool searches)
    {
        manual_seed(4);
        var start = randn(40);
        byte[] Run(bool interrupted)
        {
            var p = new Parameter(start.clone());
            var state = new Dictionary<string, Tensor>();
            for (var part = 0; part < 2; part++)
            {
                using var searching = new StrongWolfeLbfgs([p], new LbfgsOptions { MaxIterations = 3, HistorySize = 4 });
                using var walking = optim.LBFGS([p], 0.05, 3, history_size: 4);
                if (part == 1)
                {
                    if (searches)
                    {
                        searching.Restore(state);
                    }
                    else
                    {
                        walking.LoadState(state);
                    }
                }

                for (var step = 0; step < (interrupted ? 3 : 6); step++)
                {
                    Tensor Closure()
                    {
                        p.grad = null;
                        var loss = (p.pow(4).sum() * 0.1) + p.cos().sum() + p.narrow(0, 0, 39).mul(p.narrow(0, 1, 39)).sum();
                        loss.backward();
                        return loss;
                    }

                    _ = searches ? searching.Step(Closure) : walking.step(Closure);
                }

                if (!interrupted)
                {
                    break;
                }

                state = (searches ? searching.State() : walking.SaveState()).ToDictionary(pair => pair.Key, pair => pair.Value.clone());
            }

            return p.detach().bytes.ToArray();
        }

        Assert.Equal(Run(false), Run(true));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 0.01)]
    public void A_first_move_is_seen_where_a_step_of_length_one_is_lost_in_rounding(double move, double expected)
    {
        var p = new Parameter(full(1_000_000, 128f));
        using var optimizer = new LbfgsMinimizer([p], new LbfgsOptions { MaxIterations = 1, FirstMove = move }, searches: false);
        optimizer.Step(() =>
        {
            p.grad = null;
            var loss = (p - 100).square().sum();
            loss.backward();
            return loss;
        });
        Assert.Equal(expected, (128 - p.detach()).mean().item<float>(), 1e-5);
    }

    [Fact]
    public void A_state_that_does_not_fit_is_refused()
    {
        using var optimizer = new StrongWolfeLbfgs([new Parameter(ones(3))]);
        using var other = new StrongWolfeLbfgs([new Parameter(ones(4))]);
        Assert.Contains("for 4 numbers, the parameters hold 3", Assert.Throws<UserException>(() => optimizer.Restore(other.State())).Message, StringComparison.Ordinal);
        Assert.Contains("lacks 'direction'", Assert.Throws<UserException>(() => optimizer.Restore([])).Message, StringComparison.Ordinal);
        Assert.Contains("history_size", Assert.Throws<UserException>(() => new StrongWolfeLbfgs([new Parameter(ones(3))], new LbfgsOptions { HistorySize = 0 })).Message, StringComparison.Ordinal);
    }
}
