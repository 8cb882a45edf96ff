using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Convolutions and transposed convolutions.</summary>
internal static class ConvolutionCases
{
    public static CaseTable All { get; } = new(Tolerance.Product)
    {
        { "F.conv2d(x, w)", t => conv2d(t["x"], t["w"]), ("x", [2, 3, 7, 6]), ("w", [4, 3, 3, 2]) },
        { "F.conv2d(x, w, b)", t => conv2d(t["x"], t["w"], t["b"]), ("x", [1, 3, 4, 4]), ("w", [4, 3, 1, 1]), ("b", [4]) },
        { "F.conv2d(x, w, b, 2, 1)", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), ("x", [2, 3, 8, 8]), ("w", [4, 3, 4, 4]), ("b", [4]) },
        { "F.conv2d(x, w, b, (2, 1), (0, 2))", t => conv2d(t["x"], t["w"], t["b"], [2, 1], [0, 2]), ("x", [2, 3, 7, 5]), ("w", [4, 3, 3, 3]), ("b", [4]) },
        { "F.conv2d(x, w, b, 1, 2, 2)", t => conv2d(t["x"], t["w"], t["b"], [1, 1], [2, 2], [2, 2]), ("x", [2, 3, 7, 5]), ("w", [4, 3, 3, 3]), ("b", [4]) },
        { "F.conv2d(x, w, b, groups=2)", t => conv2d(t["x"], t["w"], t["b"], groups: 2), ("x", [2, 4, 5, 5]), ("w", [6, 2, 3, 3]), ("b", [6]) },
        { "F.conv2d(x, w, None, 2, 1, groups=3)", t => conv2d(t["x"], t["w"], null, [2, 2], [1, 1], groups: 3), ("x", [2, 3, 6, 6]), ("w", [3, 1, 3, 3]) },
        { "F.conv2d(x, w, b, padding=3)", t => conv2d(t["x"], t["w"], t["b"], padding: [3, 3]), ("x", [1, 16, 9, 9]), ("w", [32, 16, 7, 7]), ("b", [32]) },
        { "F.conv2d(x, w, b, 2, 1) * 1", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]) * 1, ("x", [3, 32, 8, 8]), ("w", [64, 32, 4, 4]), ("b", [64]) },
        { "F.conv2d(x.unsqueeze(0), w, b)", t => conv2d(t["x"].unsqueeze(0), t["w"], t["b"]), ("x", [3, 4, 4]), ("w", [4, 3, 4, 4]), ("b", [4]) },
        { "F.conv2d(x, w, b, 1, 1) + 0", t => conv2d(t["x"], t["w"], t["b"], [1, 1], [1, 1]) + 0, ("x", [1, 3, 1, 1]), ("w", [4, 3, 3, 3]), ("b", [4]) },

        // Enough channels and pixels for Winograd's products.
        { "F.conv2d(x, w, b, 1, 1)", t => conv2d(t["x"], t["w"], t["b"], [1, 1], [1, 1]), ("x", [4, 32, 9, 8]), ("w", [48, 32, 3, 3]), ("b", [48]) },
        { "F.conv2d(x, w) + 0", t => conv2d(t["x"], t["w"]) + 0, ("x", [1, 48, 19, 18]), ("w", [32, 48, 3, 3]) },
        { "F.conv2d(x, w, b, padding=(2, 4))", t => conv2d(t["x"], t["w"], t["b"], padding: [2, 4]), ("x", [2, 32, 14, 12]), ("w", [32, 32, 3, 3]), ("b", [32]) },
        { "F.conv2d(x, w) * 1", t => conv2d(t["x"], t["w"]) * 1, ("x", [2, 32, 17, 15]), ("w", [64, 32, 2, 2]) },
        { "F.conv2d(x, w, b, 2, 1) + 0", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]) + 0, ("x", [5, 32, 16, 18]), ("w", [64, 32, 4, 4]), ("b", [64]) },
        { "F.conv2d(x, w, None, 2)", t => conv2d(t["x"], t["w"], null, [2, 2]), ("x", [1, 32, 67, 40]), ("w", [32, 32, 4, 4]) },
        { "F.conv2d(x, w, b, 2, 2)", t => conv2d(t["x"], t["w"], t["b"], [2, 2], [2, 2]), ("x", [4, 32, 20, 18]), ("w", [32, 32, 6, 6]), ("b", [32]) },

        { "F.conv_transpose2d(x, w, b, 2, 1) + 0", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]) + 0, ("x", [5, 64, 8, 8]), ("w", [64, 32, 4, 4]), ("b", [32]) },
        { "F.conv_transpose2d(x, w, None, 2, 1, 1)", t => conv_transpose2d(t["x"], t["w"], null, [2, 2], [1, 1], [1, 1]), ("x", [1, 32, 40, 21]), ("w", [32, 48, 4, 4]) },
        { "F.conv_transpose2d(x, w, b, 1, 1)", t => conv_transpose2d(t["x"], t["w"], t["b"], [1, 1], [1, 1]), ("x", [3, 32, 10, 11]), ("w", [32, 32, 3, 3]), ("b", [32]) },

        { "F.conv_transpose2d(x, w)", t => conv_transpose2d(t["x"], t["w"]), ("x", [2, 3, 4, 5]), ("w", [3, 4, 3, 2]) },
        { "F.conv_transpose2d(x, w, b, 2, 1)", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]), ("x", [2, 3, 4, 4]), ("w", [3, 4, 4, 4]), ("b", [4]) },
        { "F.conv_transpose2d(x, w, b, 2, 1, 1)", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1], [1, 1]), ("x", [2, 3, 3, 5]), ("w", [3, 4, 3, 3]), ("b", [4]) },
        { "F.conv_transpose2d(x, w, b, (2, 3), (1, 0), (1, 2))", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 3], [1, 0], [1, 2]), ("x", [2, 3, 3, 4]), ("w", [3, 20, 3, 2]), ("b", [20]) },
        { "F.conv_transpose2d(x, w, b, 2, groups=2)", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], groups: 2), ("x", [2, 4, 3, 3]), ("w", [4, 3, 2, 2]), ("b", [6]) },
        { "F.conv_transpose2d(x, w, b, 2, 1, dilation=2)", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1], dilation: [2, 2]), ("x", [2, 3, 3, 3]), ("w", [3, 4, 3, 3]), ("b", [4]) },
        { "F.conv_transpose2d(x, w, b, 2, 1) * 1", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1]) * 1, ("x", [2, 32, 4, 4]), ("w", [32, 16, 4, 4]), ("b", [16]) },
        { "F.conv_transpose2d(x, w, b, 2, 1, groups=2) * 1", t => conv_transpose2d(t["x"], t["w"], t["b"], [2, 2], [1, 1], groups: 2) * 1, ("x", [2, 8, 4, 4]), ("w", [8, 10, 4, 4]), ("b", [20]) },
        { "F.conv_transpose2d(x, w, None) * 1", t => conv_transpose2d(t["x"], t["w"]) * 1, ("x", [2, 20, 1, 1]), ("w", [20, 24, 4, 4]) },
        { "F.conv_transpose2d(x, w, b) * 1", t => conv_transpose2d(t["x"], t["w"], t["b"]) * 1, ("x", [1, 2, 4, 3]), ("w", [2, 17, 1, 1]), ("b", [17]) },
    };
}
