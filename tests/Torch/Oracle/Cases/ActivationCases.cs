using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Activation functions, as methods, functions and in place.</summary>
internal static class ActivationCases
{
    public static CaseTable All { get; } = new(Tolerance.Elementwise)
    {
        { "x.tanh()", x => x.tanh() },
        { "x.sigmoid()", x => x.sigmoid() },
        { "x.relu()", x => x.relu(), Fill.Quarters },
        { "F.silu(x)", x => x.silu() },
        { "F.leaky_relu(x, 0.2)", x => x.leaky_relu(0.2), Fill.Quarters },
        { "F.leaky_relu(x, 0.3)", x => leaky_relu(x, 0.3) },
        { "F.leaky_relu(x)", x => leaky_relu(x) },
        { "F.elu(x)", x => x.elu(), Fill.Quarters },
        { "F.elu(x, 0.7)", x => elu(x, 0.7) },
        { "F.gelu(x)", x => gelu(x) },
        { "F.softplus(x)", x => softplus(x) },
        { "F.softplus(x, beta=2, threshold=1)", x => x.softplus(2, 1) },
        { "F.hardtanh(x)", x => hardtanh(x), Fill.Quarters },
        { "F.hardtanh(x, -0.5, 0.2)", x => x.hardtanh(-0.5, 0.2) },
        { "F.relu(x)", x => relu(x) },
        { "F.tanh(x)", x => functional.tanh(x) },
        { "F.sigmoid(x)", x => functional.sigmoid(x) },
        { "F.silu(x) * 1", x => silu(x) * 1 },

        { "F.relu(x * 1, inplace=True)", x => relu(x * 1, inplace: true) },
        { "F.leaky_relu(x * 1, 0.2, inplace=True)", x => leaky_relu(x * 1, 0.2, inplace: true) },
        { "F.silu(x * 1, inplace=True)", x => silu(x * 1, inplace: true) },
        { "F.elu(x * 1, 0.7, inplace=True)", x => elu(x * 1, 0.7, inplace: true) },
        { "F.hardtanh(x * 1, -0.5, 0.2, inplace=True)", x => hardtanh(x * 1, -0.5, 0.2, inplace: true) },
        { "torch.tanh_(x * 1)", x => functional.tanh(x * 1, inplace: true) },
        { "torch.sigmoid_(x * 1)", x => functional.sigmoid(x * 1, inplace: true) },
    };
}
