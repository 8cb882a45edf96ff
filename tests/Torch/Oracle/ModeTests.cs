using ArtGan.Tests.Torch.Oracle.Cases;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Convolutions and normalisations in bfloat16, without gradients, and used in other ways than one by one.</summary>
public sealed class ModeTests
{
    // PyTorch 1.13 has no transposed convolutions in bfloat16 on the processor.
    private static readonly Dictionary<string, Case> Convolutions = ConvolutionCases.All.Where(entry => entry.Name.StartsWith("F.conv2d", StringComparison.Ordinal)).ToDictionary(entry => entry.Name);

    public static TheoryData<string> Names => [.. Convolutions.Keys];

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Convolutions_in_bfloat16_are_near_PyTorchs(string name) => Convolutions[name].Check(new Comparison { Types = [ScalarType.BFloat16] }, trials: 2);

    [OracleFact]
    public void Without_gradients_nothing_is_recorded() => PyTorch.Agrees(
        "with torch.no_grad():\n    return F.conv_transpose2d(F.leaky_relu(F.conv2d(x, w, None, 2, 1), 0.2, inplace=True), w, None, 2, 1)",
        t =>
        {
            using var silent = no_grad();
            return conv_transpose2d(leaky_relu(conv2d(t["x"], t["w"], null, [2, 2], [1, 1]), 0.2, inplace: true), t["w"], null, [2, 2], [1, 1]);
        },
        Tolerance.Product, ("x", randn(2, 3, 8, 8)), ("w", randn(4, 3, 4, 4)));

    [OracleFact]
    public void Gradients_of_two_passes_add_up() => PyTorch.ModuleAgrees(
        "nn.Sequential(nn.Conv2d(3, 16, 4, 2, 1, bias=False), nn.BatchNorm2d(16), nn.LeakyReLU(0.2, True), nn.ConvTranspose2d(16, 3, 4, 2, 1))",
        () => Sequential(Conv2d(3, 16, 4, 2, 1, bias: false), BatchNorm2d(16), LeakyReLU(0.2, inplace: true), ConvTranspose2d(16, 3, 4, 2, 1)),
        "module(x).sum().backward()\nmodule.eval()\nreturn module(module(x))",
        (module, t) =>
        {
            module.call(t["x"]).sum().backward();
            module.eval();
            return [module.call(module.call(t["x"]))];
        },
        Tolerance.Product, ("x", randn(2, 3, 8, 8)));

    [OracleFact]
    public void A_frozen_discriminator_passes_gradients_on() => PyTorch.ModuleAgrees(
        "nn.Sequential(nn.Conv2d(3, 16, 4, 2, 1), nn.BatchNorm2d(16), nn.LeakyReLU(0.2, True), nn.Conv2d(16, 1, 4)).requires_grad_(False)",
        () =>
        {
            var module = Sequential(Conv2d(3, 16, 4, 2, 1), BatchNorm2d(16), LeakyReLU(0.2, inplace: true), Conv2d(16, 1, 4));
            foreach (var parameter in module.parameters())
            {
                parameter.requires_grad = false;
            }

            return module;
        },
        Tolerance.Product, ("x", randn(2, 3, 8, 8)));
}
