using static TorchSharp.torch.nn.functional;

namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Products of matrices and what is made of them.</summary>
internal static class ProductCases
{
    public static CaseTable All { get; } = new(Tolerance.Product)
    {
        { "a @ b", t => t["a"].matmul(t["b"]), ("a", [3, 4]), ("b", [4, 5]) },
        { "torch.matmul(a, b)", t => matmul(t["a"], t["b"]), ("a", [2, 1, 3, 4]), ("b", [5, 4, 2]) },
        { "a.matmul(b)", t => t["a"].matmul(t["b"]), ("a", [4]), ("b", [5, 4, 2]) },
        { "a.mm(b)", t => t["a"].mm(t["b"]), ("a", [3, 4]), ("b", [4, 1]) },
        { "a.bmm(b)", t => t["a"].bmm(t["b"]), ("a", [2, 3, 4]), ("b", [2, 4, 5]) },
        { "a.mv(b)", t => t["a"].mv(t["b"]), ("a", [3, 4]), ("b", [4]) },
        { "a.dot(b)", t => t["a"].dot(t["b"]), ("a", [7]), ("b", [7]) },
        { "a.addmm(b, c, beta=0.5, alpha=2)", t => t["a"].addmm(t["b"], t["c"], 0.5f, 2), ("a", [3, 5]), ("b", [3, 4]), ("c", [4, 5]) },
        { "a.trace()", t => t["a"].trace(), ("a", [4, 4]) },
        { "torch.einsum('bij,bjk->bik', a, b)", t => einsum("bij,bjk->bik", t["a"], t["b"]), ("a", [2, 3, 4]), ("b", [2, 4, 5]) },
        { "torch.einsum('bchw,bdhw->bcd', a, b)", t => einsum("bchw,bdhw->bcd", t["a"], t["b"]), ("a", [2, 3, 4, 2]), ("b", [2, 5, 4, 2]) },
        { "(a + 4 * torch.eye(4)).inverse()", t => (t["a"] + (4 * eye(4))).inverse(), ("a", [4, 4]) },
        { "torch.linalg.cholesky(a @ a.t() + 4 * torch.eye(4))", t => (t["a"].matmul(t["a"].t()) + (4 * eye(4))).cholesky(), ("a", [4, 4]) },
        { "torch.linalg.cholesky(a @ a.t() + 4 * torch.eye(4)).mT", t => (t["a"].matmul(t["a"].t()) + (4 * eye(4))).cholesky(upper: true), ("a", [4, 4]) },
        { "F.linear(x, w, b)", t => linear(t["x"], t["w"], t["b"]), ("x", [3, 4]), ("w", [5, 4]), ("b", [5]) },
        { "F.linear(x, w)", t => linear(t["x"], t["w"]), ("x", [2, 3, 4]), ("w", [5, 4]) },
        { "F.linear(x, w, b) * 1", t => linear(t["x"], t["w"], t["b"]) * 1, ("x", [1, 1]), ("w", [1, 1]), ("b", [1]) },
        { "F.normalize(x)", t => normalize(t["x"]), ("x", [3, 4, 2]) },
        { "F.normalize(x, p=1, dim=-1)", t => normalize(t["x"], p: 1, dim: -1), ("x", [3, 4, 2]) },
    };
}
