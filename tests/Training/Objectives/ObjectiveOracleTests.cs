using ArtGan.Tests.Torch.Oracle;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>Every objective's losses and gradients beside their formulas in PyTorch, written from the papers.</summary>
public sealed class ObjectiveOracleTests
{
    private const string Cross = "def bce(p, y): return -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean()\n";

    /// <summary>Name, label smoothing, the discriminator's loss of verdicts r and f, the generator's.</summary>
    public static TheoryData<string, double, string, string> Formulas => new()
    {
        { "minimax", 0, "bce(r.sigmoid(), 1) + bce(f.sigmoid(), 0)", "torch.log(1 - f.sigmoid()).mean()" },
        { "minimax", 0.2, "bce(r.sigmoid(), 0.8) + bce(f.sigmoid(), 0)", "torch.log(1 - f.sigmoid()).mean()" },
        { "non-saturating", 0, "bce(r.sigmoid(), 1) + bce(f.sigmoid(), 0)", "-torch.log(f.sigmoid()).mean()" },
        { "non-saturating", 0.1, "bce(r.sigmoid(), 0.9) + bce(f.sigmoid(), 0)", "-torch.log(f.sigmoid()).mean()" },
        { "least-squares", 0, "0.5 * ((r - 1) ** 2).mean() + 0.5 * (f ** 2).mean()", "0.5 * ((f - 1) ** 2).mean()" },
        { "least-squares", 0.3, "0.5 * ((r - 0.7) ** 2).mean() + 0.5 * (f ** 2).mean()", "0.5 * ((f - 1) ** 2).mean()" },
        { "hinge", 0, "torch.clamp(1 - r, min=0).mean() + torch.clamp(1 + f, min=0).mean()", "-f.mean()" },
        { "wasserstein", 0, "f.mean() - r.mean()", "-f.mean()" },
        { "relativistic", 0, "torch.log(1 + torch.exp(-(r - f))).mean()", "torch.log(1 + torch.exp(-(f - r))).mean()" },
    };

    [OracleTheory]
    [MemberData(nameof(Formulas))]
    public void Losses_and_gradients_are_those_of_the_papers(string name, double smoothing, string discriminator, string generator)
    {
        var objective = Objectives.Create(new GameOptions { Objective = name, LabelSmoothing = smoothing });
        // Far enough from the hinge's corners at 1 and -1, and from verdicts whose sigmoid rounds to 0 or 1.
        Input[] verdicts = [("r", tensor([-2.5f, -0.4f, 0.3f, 0.7f, 1.6f, 3.1f])), ("f", tensor([2.2f, -0.6f, -3.4f, 0.2f, -1.7f, 0.9f]))];

        PyTorch.Agrees($"{Cross}return {discriminator}", t => objective.DiscriminatorLoss(t["r"], t["f"]), Tolerance.Product, verdicts);
        PyTorch.Agrees(
            $"{Cross}return {generator} + 0 * r.sum()", t => objective.GeneratorLoss(t["f"], objective.ComparesWithReal ? t["r"] : null) + (t["r"].sum() * 0), Tolerance.Product, verdicts);
    }
}
