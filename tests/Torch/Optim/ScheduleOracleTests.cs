using ArtGan.Tests.Support;
using ArtGan.Tests.Torch.Oracle;
using static TorchSharp.torch.optim;

namespace ArtGan.Tests.Torch.Optim;

/// <summary>Schedules give PyTorch's learning rates, and momenta where they move those.</summary>
public sealed class ScheduleOracleTests
{
    private static readonly double[] Measures = [5, 4, 4.1, 4.2, 4.3, 3, 3, 3, 3, 3, 3, 3, 2.9999, 3, 3, 3];

    private static readonly Dictionary<string, Func<Optimizer, lr_scheduler.LRScheduler>> Cases = new()
    {
        ["StepLR(o, 3, 0.5)"] = o => lr_scheduler.StepLR(o, 3, 0.5),
        ["ExponentialLR(o, 0.8)"] = o => lr_scheduler.ExponentialLR(o, 0.8),
        ["ConstantLR(o, 0.25, 4)"] = o => lr_scheduler.ConstantLR(o, 0.25, 4),
        ["LinearLR(o)"] = o => lr_scheduler.LinearLR(o),
        ["LinearLR(o, 0.2, 2/3, 7)"] = o => lr_scheduler.LinearLR(o, 0.2, 2.0 / 3, 7),
        ["PolynomialLR(o, 8, 2)"] = o => lr_scheduler.PolynomialLR(o, 8, 2),
        ["CosineAnnealingLR(o, 6, 0.01)"] = o => lr_scheduler.CosineAnnealingLR(o, 6, 0.01),
        ["LambdaLR(o, lambda step: 0.9 ** step)"] = o => lr_scheduler.LambdaLR(o, step => Math.Pow(0.9, step)),
        ["MultiplicativeLR(o, lambda step: 1 / step)"] = o => lr_scheduler.MultiplicativeLR(o, step => 1.0 / step),
        ["OneCycleLR(o, 0.5, epochs=4, steps_per_epoch=4, pct_start=0.4, anneal_strategy='linear', base_momentum=0.6, max_momentum=0.8, three_phase=True)"] =
            o => lr_scheduler.OneCycleLR(o, 0.5, epochs: 4, steps_per_epoch: 4, pct_start: 0.4, anneal_strategy: lr_scheduler.impl.OneCycleLR.AnnealStrategy.Linear, base_momentum: 0.6, max_momentum: 0.8, three_phase: true),
        ["SequentialLR(o, [s.ConstantLR(o, 0.1, 3), s.ExponentialLR(o, 0.9), s.StepLR(o, 2, 0.5)], [3, 8])"] =
            o => lr_scheduler.SequentialLR(o, [lr_scheduler.ConstantLR(o, 0.1, 3), lr_scheduler.ExponentialLR(o, 0.9), lr_scheduler.StepLR(o, 2, 0.5)], [3, 8]),
        ["ReduceLROnPlateau(o, factor=0.5, patience=2, cooldown=1, min_lr=0.02)"] = o => lr_scheduler.ReduceLROnPlateau(o, factor: 0.5, patience: 2, cooldown: 1, min_lr: [0.02]),
        ["ReduceLROnPlateau(o, 'max', 0.5, 1, threshold=0.5, threshold_mode='abs')"] = o => lr_scheduler.ReduceLROnPlateau(o, "max", 0.5, 1, 0.5, "abs"),
    };

    // Where package TorchSharp 0.107.0 differs from PyTorch.
    private static readonly Dictionary<string, Func<Optimizer, lr_scheduler.LRScheduler>> OwnCases = new()
    {
        ["MultiStepLR(o, [2, 5, 5], 0.5)"] = o => lr_scheduler.MultiStepLR(o, [2, 5, 5], 0.5),
        ["OneCycleLR(o, 0.5, total_steps=16)"] = o => lr_scheduler.OneCycleLR(o, 0.5, 16),
    };

    public static TheoryData<string, bool> Names => Both(Cases.Keys);

    public static TheoryData<string, bool> OwnNames => Both(OwnCases.Keys);

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Rates_are_PyTorchs(string name, bool adaptive) => Agree(name, Cases[name], adaptive);

    [OracleTheory]
    [MemberData(nameof(OwnNames))]
    [OwnEngine("It differs from PyTorch.")]
    public void Further_rates_are_PyTorchs(string name, bool adaptive) => Agree(name, OwnCases[name], adaptive);

    private static TheoryData<string, bool> Both(IEnumerable<string> cases)
    {
        var names = new TheoryData<string, bool>();
        foreach (var name in cases)
        {
            names.Add(name, true);
            names.Add(name, false);
        }

        return names;
    }

    private static void Agree(string name, Func<Optimizer, lr_scheduler.LRScheduler> make, bool adaptive) => PyTorch.Agrees(
        $$"""
        s = torch.optim.lr_scheduler
        p, q = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True)
        groups = [dict(params=[p]), dict(params=[q], lr=0.3)]
        o = {{(adaptive ? "torch.optim.Adam(groups, 0.1)" : "torch.optim.SGD(groups, 0.1, momentum=0.9)")}}
        schedule = s.{{name}}
        seen = []
        for measure in measures.tolist()[:15]:
            o.step()
            seen += [[group["lr"], group["betas"][0] if "betas" in group else group["momentum"]] for group in o.param_groups]
            schedule.step({{(name.StartsWith("Reduce", StringComparison.Ordinal) ? "measure" : "")}})
        return torch.tensor(seen)
        """,
        values =>
        {
            Parameter p = new(ones(1)), q = new(ones(1));
            Optimizer o = adaptive
                ? optim.Adam([new Adam.ParamGroup([p], null), new Adam.ParamGroup([q], new Adam.Options { LearningRate = 0.3 })], 0.1)
                : optim.SGD([new SGD.ParamGroup([p], null), new SGD.ParamGroup([q], new SGD.Options { LearningRate = 0.3 })], 0.1, momentum: 0.9);
            var schedule = make(o);
            List<double> seen = [];
            foreach (var measure in Measures[..15])
            {
                foreach (var group in o.ParamGroups)
                {
                    seen.AddRange([group.LearningRate, group is IBetas betas ? betas.Betas.Item1 : ((IMomentum)group).Momentum]);
                }

                if (name.StartsWith("Reduce", StringComparison.Ordinal))
                {
                    schedule.step(measure);
                }
                else
                {
                    schedule.step();
                }
            }

            return tensor(seen.ToArray(), [30, 2]);
        },
        new Comparison { Types = [ScalarType.Float64] },
        new Input("measures", tensor(Measures), Gradient: false));

    [Fact]
    [OwnEngine("It says so in other words.")]
    public void What_cannot_work_is_said()
    {
        var o = optim.SGD([new Parameter(ones(1))], 0.1);
        Assert.Throws<InvalidOperationException>(() => lr_scheduler.ReduceLROnPlateau(o).step());
        Assert.Contains("'min' or 'max'", Assert.Throws<ArgumentException>(() => lr_scheduler.ReduceLROnPlateau(o, "least")).Message, StringComparison.Ordinal);
        Assert.Contains("2 schedules need 1 milestones", Assert.Throws<ArgumentException>(() => lr_scheduler.SequentialLR(o, [lr_scheduler.StepLR(o, 1), lr_scheduler.StepLR(o, 1)], [])).Message, StringComparison.Ordinal);
        Assert.Contains("total_steps", Assert.Throws<ArgumentException>(() => lr_scheduler.OneCycleLR(o, 1)).Message, StringComparison.Ordinal);
    }
}
