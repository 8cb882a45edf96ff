using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Second-order gradients of convolutions and of the chains that critics and generators are made of.</summary>
internal static class ConvolutionSecondOrderCases
{
    public static SecondOrderTable All { get; } = new()
    {
        { "F.conv2d(x, w, b)", t => conv2d(t["x"], t["w"], t["b"]), ("x", [2, 3, 5, 4]), ("w", [4, 3, 3, 2]), ("b", [4]) },
        { "F.conv2d(x, w)", t => conv2d(t["x"], t["w"]), ("x", [1, 3, 5, 5]), ("w", [4, 3, 1, 1]) },
        { "F.conv2d(x, w, b, 2, 1)", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), ("x", [2, 3, 8, 8]), ("w", [4, 3, 4, 4]), ("b", [4]) },
        { "F.conv2d(x, w, b, 2, 1) * 1", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]) * 1, ("x", [2, 16, 8, 8]), ("w", [32, 16, 4, 4]), ("b", [32]) },
        { "F.conv2d(x, w, None, (2, 1), (0, 2))", t => conv2d(t["x"], t["w"], null, [2, 1], [0, 2]), ("x", [1, 3, 7, 5]), ("w", [4, 3, 3, 3]) },
        { "F.conv2d(x, w, b, 1, 2, 2)", t => conv2d(t["x"], t["w"], t["b"], [1, 1], [2, 2], [2, 2]), ("x", [2, 3, 7, 5]), ("w", [4, 3, 3, 3]), ("b", [4]) },
        { "F.conv2d(x, w, b, 2, 1, groups=2)", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1], groups: 2), ("x", [2, 4, 5, 5]), ("w", [6, 2, 3, 3]), ("b", [6]) },
        { "F.conv2d(x, w, None, groups=4)", t => conv2d(t["x"], t["w"], null, groups: 4), ("x", [2, 4, 5, 5]), ("w", [4, 1, 3, 3]) },
        // Enough channels and pixels for Winograd's products.
        { "F.conv2d(x, w, b, 1, 1)", t => conv2d(t["x"], t["w"], t["b"], [1, 1], [1, 1]), ("x", [3, 32, 10, 10]), ("w", [32, 32, 3, 3]), ("b", [32]) },
        { "F.conv2d(x, w, b, 2, 1) + 0", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]) + 0, ("x", [4, 32, 16, 16]), ("w", [32, 32, 4, 4]), ("b", [32]) },
        { "F.conv_transpose2d(x, w, None, 2, 1)", t => conv_transpose2d(t["x"], t["w"], null, [2, 2], [1, 1]), ("x", [4, 32, 8, 8]), ("w", [32, 32, 4, 4]) },

        { "F.conv_transpose2d(x, w, b)", t => conv_transpose2d(t["x"], t["w"], t["b"]), ("x", [2, 3, 4, 5]), ("w", [3, 4, 3, 2]), ("b", [4]) },
        { "F.conv_transpose2d(x, w, b, 2, 1)", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), ("x", [2, 3, 4, 4]), ("w", [3, 4, 4, 4]), ("b", [4]) },
        { "F.conv_transpose2d(x, w, b, 2, 1) * 1", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]) * 1, ("x", [1, 20, 3, 3]), ("w", [20, 16, 4, 4]), ("b", [16]) },
        { "F.conv_transpose2d(x, w, None, 2, 1, 1)", t => conv_transpose2d(t["x"], t["w"], null, [2, 2], [1, 1], [1, 1]), ("x", [2, 3, 3, 5]), ("w", [3, 18, 3, 3]) },
        { "F.conv_transpose2d(x, w, b, 2, groups=2)", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], groups: 2), ("x", [2, 4, 3, 3]), ("w", [4, 9, 2, 2]), ("b", [18]) },
        { "F.conv_transpose2d(x, w, b, 1, 1, dilation=2)", t => conv_transpose2d(t["x"], t["w"], t["b"], [1, 1], [1, 1], dilation: [2, 2]), ("x", [2, 3, 3, 3]), ("w", [3, 17, 3, 3]), ("b", [17]) },
        { "F.conv_transpose2d(x, w)", t => conv_transpose2d(t["x"], t["w"]), ("x", [2, 8, 1, 1]), ("w", [8, 16, 1, 1]) },

        { "F.leaky_relu(F.conv2d(x, w, b, 2, 1), 0.2, inplace=True)", t => leaky_relu(conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), 0.2, inplace: true), ("x", [2, 3, 8, 8]), ("w", [4, 3, 4, 4]), ("b", [4]) },
        { "F.silu(F.conv2d(x, w, b, 2, 1), inplace=True)", t => silu(conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), inplace: true), ("x", [2, 3, 8, 8]), ("w", [4, 3, 4, 4]), ("b", [4]) },
        { "F.relu(F.conv_transpose2d(x, w, b, 2, 1), inplace=True)", t => relu(conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), inplace: true), ("x", [2, 3, 3, 3]), ("w", [3, 16, 4, 4]), ("b", [16]) },
        { "F.conv2d(x, w, None, 1, 1) + F.conv2d(x * 2, w, None, 1, 1) * x", t => conv2d(t["x"], t["w"], null, [1, 1], [1, 1]) + (conv2d(t["x"] * 2, t["w"], null, [1, 1], [1, 1]) * t["x"]), ("x", [2, 3, 5, 5]), ("w", [3, 3, 3, 3]) },
        { "F.conv2d(F.leaky_relu(F.conv2d(x, w, b, 2, 1), 0.2), v).flatten(1).tanh()", t => conv2d(leaky_relu(conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), 0.2), t["v"]).flatten(1).tanh(), ("x", [2, 3, 8, 8]), ("w", [4, 3, 4, 4]), ("b", [4]), ("v", [2, 4, 4, 4]) },
        { "F.batch_norm(F.conv_transpose2d(x, w, None, 2, 1), None, None, g.contiguous(), b, True).relu()", t => batch_norm(conv_transpose2d(t["x"], t["w"], null, [2, 2], [1, 1]), null, null, t["g"].contiguous(), t["b"], true).relu(), ("x", [2, 3, 3, 3]), ("w", [3, 16, 4, 4]), ("g", [16]), ("b", [16]) },
        { "F.leaky_relu(F.batch_norm(F.conv2d(x, w, None, 2, 1), None, None, g.contiguous(), b, True), 0.2, True)", t => leaky_relu(batch_norm(conv2d(t["x"], t["w"], null, [2, 2], [1, 1]), null, null, t["g"].contiguous(), t["b"], true), 0.2, true), ("x", [3, 3, 8, 8]), ("w", [4, 3, 4, 4]), ("g", [4]), ("b", [4]) },
    };
}
