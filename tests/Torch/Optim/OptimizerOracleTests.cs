using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;
using static TorchSharp.torch.optim;

namespace ArtGan.Tests.Torch.Optim;

/// <summary>Every optimiser with every option takes PyTorch's steps.</summary>
[OwnEngine("Its zero_grad sets zeros, so that a parameter out of use still moves.")]
public sealed class OptimizerOracleTests
{
    private const int Steps = 24;

    private const string Python = """
        first = a.detach().clone().requires_grad_()
        second = b.detach().clone().requires_grad_()
        third = torch.ones(3).requires_grad_()
        optimizer = OPTIMIZER
        for step in range(24):
            optimizer.zero_grad(set_to_none=True)
            loss = ((first * (step % 5 + 1)).sin() * second).sum() + (first ** 2).mean() - (second ** 4).mean() * 0.1
            if step % 3 == 1:
                loss = loss + third.exp().sum()
            loss.backward()
            optimizer.step()
        return first, second, third
        """;

    // Name in Python, and the same with our engine.
    private static readonly Dictionary<string, Func<Parameter[], Optimizer>> Cases = new()
    {
        ["torch.optim.Adam(P, 0.01)"] = p => optim.Adam(p, 0.01),
        ["torch.optim.Adam(P, 0.02, betas=(0.5, 0.9), eps=1e-3, weight_decay=0.1)"] = p => optim.Adam(p, 0.02, 0.5, 0.9, 1e-3, 0.1),
        ["torch.optim.Adam(P, 0.01, amsgrad=True)"] = p => optim.Adam(p, 0.01, amsgrad: true),
        ["torch.optim.Adam(P, 0.01, betas=(0.5, 0.3), weight_decay=0.1, amsgrad=True, maximize=True)"] = p => optim.Adam(p, 0.01, 0.5, 0.3, weight_decay: 0.1, amsgrad: true, maximize: true),
        ["torch.optim.AdamW(P, 0.01)"] = p => optim.AdamW(p, 0.01, weight_decay: 0.01),
        ["torch.optim.AdamW(P, 0.01, betas=(0.0, 0.9), weight_decay=0.2, amsgrad=True, maximize=True)"] = p => optim.AdamW(p, 0.01, 0, 0.9, weight_decay: 0.2, amsgrad: true, maximize: true),
        ["torch.optim.SGD(P, 0.05)"] = p => optim.SGD(p, 0.05),
        ["torch.optim.SGD(P, 0.05, maximize=True)"] = p => optim.SGD(p, 0.05, maximize: true),
        ["torch.optim.SGD(P, 0.05, momentum=0.9, dampening=0.3, weight_decay=0.1)"] = p => optim.SGD(p, 0.05, 0.9, 0.3, 0.1),
        ["torch.optim.SGD(P, 0.01, momentum=0.9, weight_decay=0.1, nesterov=True, maximize=True)"] = p => optim.SGD(p, 0.01, 0.9, 0, 0.1, nesterov: true, maximize: true),
        ["torch.optim.RMSprop(P, 0.01)"] = p => optim.RMSProp(p, 0.01),
        ["torch.optim.RMSprop(P, 0.01, alpha=0.9, eps=1e-3, weight_decay=0.1, momentum=0.5)"] = p => optim.RMSProp(p, 0.01, 0.9, 1e-3, 0.1, 0.5),
        ["torch.optim.RMSprop(P, 0.01, alpha=0.8, eps=1e-2, momentum=0.5, centered=True, maximize=True)"] = p => optim.RMSProp(p, 0.01, 0.8, 1e-2, 0, 0.5, centered: true, maximize: true),
        ["torch.optim.RMSprop(P, 0.01, centered=True, eps=1e-2, weight_decay=0.1)"] = p => optim.RMSProp(p, 0.01, eps: 1e-2, weight_decay: 0.1, centered: true),
        ["torch.optim.Adam([dict(params=P[:1], lr=0.1, betas=(0.3, 0.6)), dict(params=P[1:], weight_decay=0.3)], 0.01)"] =
            p => optim.Adam([new Adam.ParamGroup(p[..1], new Adam.Options { LearningRate = 0.1, beta1 = 0.3, beta2 = 0.6 }), new Adam.ParamGroup(p[1..], new Adam.Options { weight_decay = 0.3 })], 0.01),
        ["torch.optim.SGD([dict(params=P[:2]), dict(params=P[2:], lr=0.1, momentum=0.5)], 0.01)"] =
            p => optim.SGD([new SGD.ParamGroup(p[..2], null), new SGD.ParamGroup(p[2..], 0.1, 0.5)], 0.01),
        ["torch.optim.RMSprop([dict(params=P[:1], alpha=0.5), dict(params=P[1:], centered=True)], 0.01, eps=1e-2)"] =
            p => optim.RMSProp([new RMSProp.ParamGroup(p[..1], new RMSProp.Options { alpha = 0.5 }), new RMSProp.ParamGroup(p[1..], new RMSProp.Options { centered = true })], 0.01, eps: 1e-2),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Optimisers_take_PyTorchs_steps(string name) => Agree(name, Cases[name], [5, 7]);

    [OracleFact]
    public void The_parallel_pass_takes_the_same_steps_over_many_elements() => Agree("torch.optim.Adam(P, 0.01, weight_decay=0.1)", p => optim.Adam(p, 0.01, weight_decay: 0.1), [301, 333]);

    [OracleFact]
    public void Adam_serves_tensors_that_are_not_in_order() =>
        Agree("torch.optim.Adam(P, 0.01)", p => optim.Adam(p, 0.01), [5, 7], turned: true);

    private static void Agree(string name, Func<Parameter[], Optimizer> make, long[] shape, bool turned = false)
    {
        manual_seed(7);
        // Errors of rounding grow with the steps: a few units in the last place each.
        var comparison = new Comparison { Tolerance = Tolerance.Product };
        PyTorch.Agrees(
            Python.Replace("OPTIMIZER", name.Replace("P", "[first, second, third]", StringComparison.Ordinal), StringComparison.Ordinal),
            values =>
            {
                Parameter Trained(Tensor start) => new(turned ? start.detach().t().contiguous().t() : start.detach().clone());
                Parameter first = Trained(values["a"]), second = Trained(values["b"]), third = new(ones(3));
                var optimizer = make([first, second, third]);
                for (var step = 0; step < Steps; step++)
                {
                    optimizer.zero_grad();
                    var loss = ((first * ((step % 5) + 1)).sin() * second).sum() + first.pow(2).mean() - (second.pow(4).mean() * 0.1);
                    if (step % 3 == 1)
                    {
                        loss += third.exp().sum();
                    }

                    loss.backward();
                    optimizer.step();
                }

                return [first.detach(), second.detach(), third.detach()];
            },
            comparison,
            new("a", randn(shape), Gradient: false), new("b", randn(shape) * 0.5, Gradient: false));
    }
}
