using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Linear algebra against PyTorch's: s a batch of positive definite matrices, w one of well-conditioned ones, a and b factors.</summary>
public sealed class LinearAlgebraTests
{
    private static readonly Cases Of = new(Tolerance.Product, Inputs)
    {
        { "torch.linalg.cholesky(s)", t => linalg.cholesky(t["s"]) },
        { "torch.linalg.cholesky_ex(s)", t => Cases.Both(linalg.cholesky_ex(t["s"])) },
        { "torch.cholesky(s, upper=True)", t => cholesky(t["s"], upper: true) },
        { "torch.cholesky_inverse(torch.linalg.cholesky(s[0]))", t => cholesky_inverse(linalg.cholesky(t["s"][0])) },
        { "torch.cholesky_solve(a, torch.linalg.cholesky(s))", t => cholesky_solve(t["a"], linalg.cholesky(t["s"])) },
        { "torch.linalg.det(w)", t => linalg.det(t["w"]) },
        { "w.det()", t => det(t["w"]) },
        { "torch.logdet(s)", t => logdet(t["s"]) },
        { "torch.linalg.slogdet(w)", t => Cases.Both(linalg.slogdet(t["w"])) },
        { "torch.slogdet(w)", t => Cases.Both(slogdet(t["w"])) },
        { "torch.linalg.eigh(s).eigenvalues", t => linalg.eigh(t["s"]).eigenvalues },
        { "v = torch.linalg.eigh(s).eigenvectors; return v.abs()", t => linalg.eigh(t["s"], 'L').eigenvectors.abs() },
        { "torch.linalg.eigvalsh(s, UPLO='U')", t => linalg.eigvalsh(t["s"], 'U') },
        { "torch.linalg.eigvals(w).abs().sum(-1)", t => linalg.eigvals(t["w"]).abs().sum(-1) },
        { "torch.linalg.eig(w).eigenvalues.real.sum(-1)", t => linalg.eig(t["w"]).eigenvalues.real.sum(-1) },
        { "torch.linalg.inv(w)", t => linalg.inv(t["w"]) },
        { "torch.linalg.inv_ex(w)", t => Cases.Both(linalg.inv_ex(t["w"])) },
        { "w.inverse()", t => inverse(t["w"]) },
        { "torch.linalg.pinv(a, rcond=1e-6)", t => linalg.pinv(t["a"], 1e-6) },
        { "torch.pinverse(a, 1e-6)", t => pinverse(t["a"], 1e-6) },
        { "torch.linalg.solve(w, a)", t => linalg.solve(t["w"], t["a"]) },
        { "torch.linalg.solve_triangular(torch.linalg.cholesky(s), a, upper=False)", t => linalg.solve_triangular(linalg.cholesky(t["s"]), t["a"], upper: false) },
        { "torch.linalg.lstsq(w, a).solution", t => linalg.lstsq(t["w"], t["a"]).Solution },
        { "torch.linalg.lstsq(w.detach(), a.detach(), rcond=1e-6).rank", t => linalg.lstsq(t["w"].detach(), t["a"].detach(), 1e-6).Rank },
        { "torch.linalg.svd(a, full_matrices=False).S", t => linalg.svd(t["a"], fullMatrices: false).S },
        { "u, s, v = torch.linalg.svd(a, full_matrices=False); return u @ torch.diag_embed(s) @ v", t => Product(linalg.svd(t["a"], fullMatrices: false)) },
        { "torch.linalg.svdvals(a)", t => linalg.svdvals(t["a"]) },
        { "torch.linalg.qr(w)", t => Cases.Both(linalg.qr(t["w"])) },
        { "torch.linalg.qr(a.detach(), mode='complete').Q.abs()", t => linalg.qr(t["a"].detach(), linalg.QRMode.Complete).Q.abs() },
        { "torch.linalg.qr(a.detach(), mode='r').R", t => linalg.qr(t["a"].detach(), linalg.QRMode.R).R },
        { "torch.linalg.norm(a)", t => linalg.norm(t["a"]) },
        { "torch.linalg.norm(a, 1, dim=(1, 2))", t => linalg.norm(t["a"], 1, [1, 2]) },
        { "torch.linalg.norm(a, 3.5, dim=1, keepdim=True)", t => linalg.norm(t["a"], 3.5, [1], keepdim: true) },
        { "torch.linalg.norm(a, 'nuc', dim=(1, 2))", t => linalg.norm(t["a"], "nuc", [1, 2]) },
        { "torch.linalg.vector_norm(a, 3, dim=(0, 2))", t => linalg.vector_norm(t["a"], 3, [0, 2]) },
        { "torch.linalg.matrix_norm(a)", t => linalg.matrix_norm(t["a"]) },
        { "torch.linalg.matrix_norm(a, math.inf, keepdim=True)", t => linalg.matrix_norm(t["a"], double.PositiveInfinity, keepdim: true) },
        { "torch.linalg.matrix_rank(w.detach())", t => linalg.matrix_rank(t["w"].detach()) },
        { "torch.linalg.matrix_rank(w.detach(), 0.5)", t => linalg.matrix_rank(t["w"].detach(), 0.5) },
        { "torch.linalg.cond(w)", t => linalg.cond(t["w"]) },
        { "torch.linalg.cond(w.detach(), 1)", t => linalg.cond(t["w"].detach(), 1) },
        { "torch.linalg.cond(w.detach(), 'fro')", t => linalg.cond(t["w"].detach(), "fro") },
        { "torch.linalg.matrix_power(w, 3)", t => matrix_power(t["w"], 3) },
        { "torch.matrix_exp(w / 4)", t => matrix_exp(t["w"] / 4) },
        { "torch.linalg.multi_dot((w[0], s[0], w[0]))", t => linalg.multi_dot([t["w"][0], t["s"][0], t["w"][0]]) },
        { "torch.chain_matmul(w[0], s[0], w[0])", t => chain_matmul(t["w"][0], t["s"][0], t["w"][0]) },
        { "torch.linalg.cross(c, c.flip(0))", t => linalg.cross(t["c"], t["c"].flip(0), -1) },
        { "torch.linalg.vecdot(c, c.flip(0))", t => linalg.vecdot(t["c"], t["c"].flip(0)) },
        { "torch.linalg.tensorinv(w[0].reshape(w.shape[1], 1, w.shape[2]), 1)", t => linalg.tensorinv(t["w"][0].reshape(t["w"].shape[1], 1, t["w"].shape[2]), 1) },
        { "torch.linalg.tensorsolve(w[0], a[0, :, 0])", t => linalg.tensorsolve(t["w"][0], t["a"][0, TensorIndex.Colon, 0], [1]) },
        { "torch.linalg.matrix_rank(a.detach(), atol=0.5, rtol=0.1)", t => linalg.matrix_rank(t["a"].detach(), 0.5, 0.1) },
        { "torch.linalg.matrix_rank(a.detach(), atol=torch.full((), 0.5), rtol=torch.full((), 0.1))", t => linalg.matrix_rank(t["a"].detach(), full([], 0.5), full([], 0.1)) },
        { "torch.linalg.pinv(a.detach(), rtol=0.1)", t => linalg.pinv(t["a"].detach(), rtol: 0.1) },
        { "torch.linalg.pinv(a.detach(), atol=torch.full((), 0.5))", t => linalg.pinv(t["a"].detach(), full([], 0.5)) },
        { "torch.linalg.solve(w, w.flip(0), left=False)", t => linalg.solve(t["w"], t["w"].flip(0), left: false) },
        { "torch.cdist(a, a.flip(0), p=1)", t => cdist(t["a"], t["a"].flip(0), 1) },
        { "torch.cdist(a, a + 1, compute_mode='use_mm_for_euclid_dist')", t => cdist(t["a"], t["a"] + 1, compute_mode: compute_mode.use_mm_for_euclid_dist) },
        { "torch.outer(c[0], c[1])", t => outer(t["c"][0], t["c"][1]) },
        { "torch.ger(c[0], c[1])", t => ger(t["c"][0], t["c"][1]) },
        { "torch.inner(c, c)", t => inner(t["c"], t["c"]) },
        { "torch.dot(c[0], c[1]) + torch.vdot(c[1], c[0])", t => dot(t["c"][0], t["c"][1]) + vdot(t["c"][1], t["c"][0]) },
        { "torch.kron(c, w[0])", t => kron(t["c"], t["w"][0]) },
        { "torch.mv(w[0], a[0, :, 0])", t => mv(t["w"][0], t["a"][0, TensorIndex.Colon, 0]) },
        { "torch.addmm(a[0], w[0], a[0], beta=0.5, alpha=2)", t => addmm(t["a"][0], t["w"][0], t["a"][0], 0.5f, 2) },
        { "torch.addmv(a[0, :, 0], w[0], a[0, :, 1], beta=0.5, alpha=2)", t => addmv(t["a"][0, TensorIndex.Colon, 0], t["w"][0], t["a"][0, TensorIndex.Colon, 1], 0.5f, 2) },
        { "torch.addr(a[0], a[0, :, 0], a[0, 0], beta=0.5, alpha=2)", t => addr(t["a"][0], t["a"][0, TensorIndex.Colon, 0], t["a"][0, 0], 0.5f, 2) },
        { "torch.addbmm(a[0], w, a, beta=0.5, alpha=2)", t => addbmm(t["a"][0], t["w"], t["a"], 0.5f, 2) },
        { "torch.baddbmm(a, w, a, beta=0.5, alpha=2)", t => baddbmm(t["a"], t["w"], t["a"], 0.5f, 2) },
        { "a[0].clone().addmm_(w[0], a[0], beta=0.5)", t => t["a"][0].clone().addmm_(t["w"][0], t["a"][0], beta: 0.5f) },
        { "torch.tensordot(w, a, dims=([2, 0], [1, 0]))", t => tensordot(t["w"], t["a"], [2, 0], [1, 0]) },
        { "torch.tensordot(w[0], a[0], dims=1)", t => tensordot(t["w"][0], t["a"][0], 1) },
        { "torch.cdist(c, c + 1)", t => cdist(t["c"], t["c"] + 1) },
        { "torch.cdist(c, c + 1, p=1)", t => cdist(t["c"], t["c"] + 1, 1) },
        { "torch.cov(c)", t => cov(t["c"]) },
        { "torch.cov(c, correction=0)", t => cov(t["c"], 0) },
        { "torch.corrcoef(c)", t => corrcoef(t["c"]) },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    private static Tensor Product((Tensor U, Tensor S, Tensor Vh) parts) => parts.U.matmul(parts.S.diag_embed()).matmul(parts.Vh);

    private static Input[] Inputs(Random random)
    {
        var (batch, size) = (random.Next(1, 4), random.Next(2, 5));
        // Singular values between 1 and 2, at distances of their own: inverses and decompositions are stable.
        var turn = linalg.qr(randn([batch, size, size], dtype: ScalarType.Float64)).Q;
        var values = linspace(1, 2, size, dtype: ScalarType.Float64).diag();
        var symmetric = turn.matmul(values).matmul(turn.transpose(1, 2));
        var other = linalg.qr(randn([batch, size, size], dtype: ScalarType.Float64)).Q;
        return [("s", symmetric), ("w", turn.matmul(values).matmul(other)), ("a", randn(batch, size, 2)), ("c", randn(4, 3))];
    }
}
