namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Losses as modules, which take two inputs.</summary>
public sealed class LossModuleTests
{
    [OracleFact]
    public void Losses_are_those_of_PyTorch()
    {
        var (x, y) = (randn(4, 3), rand(4, 3));
        Agrees("nn.MSELoss()", () => MSELoss(), x, y);
        Agrees("nn.MSELoss(reduction='sum')", () => MSELoss(Reduction.Sum), x, y);
        Agrees("nn.L1Loss()", () => L1Loss(), x, y);
        Agrees("nn.L1Loss(reduction='none')", () => L1Loss(Reduction.None), x, y);
        Agrees("nn.BCELoss()", () => BCELoss(), rand(4, 3), y);
        Agrees("nn.BCEWithLogitsLoss()", () => BCEWithLogitsLoss(), x, y);
        Agrees("nn.BCEWithLogitsLoss(reduction='sum', pos_weight=torch.full((3,), 0.3))", () => BCEWithLogitsLoss(reduction: Reduction.Sum, pos_weights: full(3, 0.3)), x, y);
        Agrees("nn.CrossEntropyLoss()", () => CrossEntropyLoss(), x, tensor([2L, 0, 1, 1]));
        Agrees("nn.CrossEntropyLoss(torch.full((3,), 0.3), ignore_index=1, reduction='none')", () => CrossEntropyLoss(full(3, 0.3), 1, Reduction.None), x, tensor([2L, 0, 1, 1]));
    }

    private static void Agrees(string python, Func<Module<Tensor, Tensor, Tensor>> ours, Tensor x, Tensor y) =>
        PyTorch.Agrees($"{python}(x, y)", t => ours().call(t["x"], t["y"]), Tolerance.Product, ("x", x), new("y", y, Gradient: false));
}
