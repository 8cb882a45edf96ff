using Xunit.Sdk;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>The comparison itself: it passes what is the same, and sees what is not.</summary>
public sealed class PyTorchTests
{
    [OracleFact]
    public void Results_gradients_and_second_gradients_are_compared_in_every_layout()
    {
        foreach (var layout in Enum.GetValues<Layout>())
        {
            foreach (string[] penalty in (string[][])[[], ["a"], ["a", "b"]])
            {
                PyTorch.Agrees("F.conv2d(a, b, stride=2)", t => conv2d(t["a"], t["b"], strides: [2, 2]), new Comparison { Penalty = penalty },
                    new("a", randn(2, 3, 8, 8), layout), ("b", randn(4, 3, 3, 3)));
            }
        }
    }

    [OracleFact]
    public void A_module_is_compared_with_its_state() =>
        PyTorch.ModuleAgrees("nn.BatchNorm2d(3)", () => BatchNorm2d(3), Tolerance.Product, ("x", randn(2, 3, 8, 8)));

    [OracleFact]
    public void Another_value_shape_type_or_gradient_is_seen()
    {
        var x = randn(2, 3);
        Contains("out0: differs by 0.001", "x + 1", t => t["x"] + 1.001, x);
        Contains("out0: Float32[3, 2] where PyTorch has Float32[2, 3]", "x * 1", t => t["x"].transpose(0, 1), x);
        Contains("out0: Float64[2, 3] where PyTorch has Float32[2, 3]", "x * 1", t => t["x"].to(ScalarType.Float64), x);
        Contains("grad:x: none where PyTorch has [2, 3]", "x * 1", t => t["x"].detach(), x);
        Contains("grad:x: differs", "x * 1", t => t["x"].detach() + (t["x"] * 0), x);
        Contains("out0: differs by Infinity", "x / 0", t => t["x"] * 0, x);
    }

    [OracleFact]
    public void Another_state_is_seen()
    {
        var error = Assert.ThrowsAny<XunitException>(() =>
            PyTorch.ModuleAgrees("nn.Linear(3, 2)", () => Linear(3, 2, hasBias: false), Tolerance.Product, ("x", randn(2, 3))));
        Assert.Contains("state:bias: none where PyTorch has [2]", error.Message, StringComparison.Ordinal);
    }

    [OracleFact]
    public void What_PyTorch_refuses_is_an_error_that_says_so() =>
        Assert.Contains("no attribute 'fu'", Assert.Throws<OracleException>(() => PyTorch.Agrees("x.fu()", t => t["x"], Tolerance.Exact, ("x", ones(1)))).Message, StringComparison.Ordinal);

    private static void Contains(string message, string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor> ours, Tensor x) =>
        Assert.Contains(message, Assert.ThrowsAny<XunitException>(() => PyTorch.Agrees(python, ours, Tolerance.Elementwise, ("x", x))).Message, StringComparison.Ordinal);
}
