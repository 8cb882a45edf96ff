using ArtGan.Tests.Torch.Oracle;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Activations against PyTorch's, with their first and second gradients.</summary>
public sealed class ActivationTests
{
    private static readonly Cases Of = new(Tolerance.Elementwise, Inputs)
    {
        { "F.relu6(4 * x)", t => relu6(4 * t["x"]) },
        { "F.prelu(x, w)", t => prelu(t["x"], t["w"]) },
        { "F.rrelu(x, 0.1, 0.3)", t => rrelu(t["x"], 0.1, 0.3) },
        { "F.rrelu(x, 0.1, 0.3, training=True)", t => RReLU(0.1, 0.3).call(t["x"]) },
        { "F.logsigmoid(x)", t => logsigmoid(t["x"]) },
        { "F.tanhshrink(x)", t => tanhshrink(t["x"]) },
        { "F.softsign(x)", t => softsign(t["x"]) },
        { "F.silu(x)", t => SiLU(t["x"]) },
        { "F.mish(x)", t => mish(t["x"]) },
        { "F.gelu(x, approximate='tanh')", t => gelu(t["x"], TorchSharp.Modules.GELU.Approximate.tanh) },
        { "F.gelu(x)", t => gelu(t["x"], inplace: false) },
        { "F.elu(x, 0.3)", t => elu(t["x"], 0.3) },
        { "torch._C._nn.elu(x, 0.3, 1.5, 0.7)", t => t["x"].elu(0.3, 1.5, 0.7) },
        { "F.celu(x, 0.7)", t => celu(t["x"], 0.7) },
        { "F.selu(x)", t => selu(t["x"]) },
        { "F.hardtanh(x, -0.4, 0.6)", t => hardtanh(t["x"], -0.4, 0.6) },
        { "F.hardsigmoid(2 * x)", t => hardsigmoid(2 * t["x"]) },
        { "F.hardswish(2 * x)", t => hardswish(2 * t["x"]) },
        { "F.hardshrink(x, 0.3)", t => hardshrink(t["x"], 0.3) },
        { "F.softshrink(x, 0.3)", t => softshrink(t["x"], 0.3) },
        { "F.threshold(x, 0.2, 0.7)", t => threshold(t["x"], 0.2, 0.7) },
        { "F.softplus(x, 3, 2)", t => softplus(t["x"], 3, 2) },
        { "F.softmax(x, 1)", t => softmax(t["x"], 1) },
        { "F.softmin(x, 1)", t => softmin(t["x"], 1) },
        { "F.log_softmax(x, 1)", t => log_softmax(t["x"], 1) },
        { "nn.Softmax2d()(x)", t => softmax2d(t["x"]) },
        { "F.glu(torch.cat((x, x), 1), 1)", t => glu(cat([t["x"], t["x"]], 1), 1) },
        { "F.sigmoid(x)", t => functional.sigmoid(t["x"]) },
        { "F.dropout(x, 0.3)", t => dropout(t["x"], 0.3) },
        { "F.dropout2d(x, 0.3)", t => dropout2d(t["x"], 0.3) },
        { "F.alpha_dropout(x, 0.3, training=True)", t => alpha_dropout(t["x"], 0.3, training: true) },
        { "F.feature_alpha_dropout(x, 0.3, training=True)", t => feature_alpha_dropout(t["x"], 0.3, training: true) },
        { "F.local_response_norm(x, 2)", t => local_response_norm(t["x"], 2) },
        { "F.local_response_norm(x, 3, 0.1, 0.5, 2)", t => local_response_norm(t["x"], 3, 0.1, 0.5, 2) },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    [OracleTheory]
    [InlineData("F.softplus(x)")]
    [InlineData("F.silu(x)")]
    [InlineData("F.gelu(x)")]
    [InlineData("F.leaky_relu(x, 0.2)")]
    [InlineData("F.elu(x, 0.3)")]
    [InlineData("F.logsigmoid(x)")]
    [InlineData("x.tanh()")]
    public void Second_gradients_are_those_of_PyTorch(string python)
    {
        Func<Tensor, Tensor> ours = python switch
        {
            "F.softplus(x)" => x => softplus(x),
            "F.silu(x)" => x => silu(x),
            "F.gelu(x)" => gelu,
            "F.leaky_relu(x, 0.2)" => x => leaky_relu(x, 0.2),
            "F.elu(x, 0.3)" => x => elu(x, 0.3),
            "F.logsigmoid(x)" => logsigmoid,
            _ => x => x.tanh(),
        };
        manual_seed(5);
        PyTorch.Agrees(python, t => ours(t["x"]), new Comparison { Penalty = ["x"] }, ("x", randn(2, 3, 4)));
    }

    private static Input[] Inputs(Random random)
    {
        var channels = random.Next(2, 5);
        return [("x", randn(random.Next(1, 4), channels, random.Next(1, 5), random.Next(1, 5))), ("w", rand(channels))];
    }
}
