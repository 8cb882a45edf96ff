using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Shapes, pieces, diagonals and joins against PyTorch's: x of three dimensions, m a matrix, v a vector.</summary>
public sealed class ShapeTests
{
    private static readonly Cases Of = new(Tolerance.Exact, Inputs)
    {
        { "x.movedim(0, 2)", t => movedim(t["x"], [0], [2]) },
        { "x.movedim((0, 1), (2, 0))", t => movedim(t["x"], new long[] { 0, 1 }, new long[] { 2, 0 }) },
        { "x.moveaxis((0, 1), (2, 0))", t => moveaxis(t["x"], [0, 1], [2, 0]) },
        { "x.swapaxes(0, 2).swapdims(0, 1)", t => swapdims(swapaxes(t["x"], 0, 2), 0, 1) },
        { "x.permute(2, 0, 1)", t => t["x"].permute(new List<long> { 2, 0, 1 }) },
        { "v.broadcast_to(3, v.numel())", t => broadcast_to(t["v"], 3, t["v"].numel()) },
        { "v.expand(3, v.numel())", t => t["v"].expand(new Size([3, t["v"].numel()])) },
        { "v.expand(2, 3, -1)", t => t["v"].expand([2, 3, -1], isImplicit: false) },
        { "v.expand_as(torch.ones(4, v.numel()))", t => t["v"].expand_as(ones(4, t["v"].numel())) },
        { "x.view_as(x.flatten())", t => t["x"].view_as(t["x"].flatten()) },
        { "x.tile(2, 3)", t => tile(t["x"], [2, 3]) },
        { "x.ravel()", t => ravel(t["x"]) },
        { "x.unflatten(2, (1, -1))", t => t["x"].unflatten(2, (Size)(1, -1)) },
        { "x.fliplr()", t => fliplr(t["x"]) },
        { "x.flipud()", t => flipud(t["x"]) },
        { "x.rot90()", t => rot90(t["x"]) },
        { "x.rot90(2, (1, 2))", t => rot90(t["x"], 2, (1, 2)) },
        { "x.roll(2)", t => roll(t["x"], 2) },
        { "x.roll(2, 1)", t => t["x"].roll(2, 1) },
        { "x.roll((1, -1), (0, 2))", t => t["x"].roll((1, -1), (0, 2)) },
        { "x.roll((1, -1, 2), (0, 2, 1))", t => t["x"].roll((1, -1, 2), (0, 2, 1)) },
        { "m.roll(3)", t => t["m"].roll([3]) },
        { "x.as_strided((2, 2), (1, 2), 1)", t => t["x"].as_strided([2, 2], [1, 2], 1) },
        { "torch.atleast_3d(v) + torch.atleast_3d(v.sum())", t => t["v"].atleast_3d() + t["v"].sum().atleast_3d() },
        { "v.sum().repeat_interleave(4)", t => repeat_interleave(t["v"].sum(), 4) },
        { "v.repeat_interleave(torch.arange(v.numel()), 0)", t => repeat_interleave(t["v"], arange(t["v"].numel()), 0) },
        { "m.T @ m.mT.mT", t => t["m"].T.matmul(t["m"].mT.mT) },
        { "m.adjoint()", t => t["m"].adjoint() },
        { "x.split(2, 1)", t => t["x"].split(2, 1) },
        { "x.split((1, x.shape[0] - 1))", t => t["x"].split(1, t["x"].shape[0] - 1L) },
        { "x.split((1, x.shape[1] - 1), 1)", t => split(t["x"], new long[] { 1, t["x"].shape[1] - 1 }, 1) },
        { "x.tensor_split(2, 1)", t => t["x"].tensor_split(2, 1) },
        { "x.tensor_split((1, 2))", t => tensor_split(t["x"], [1, 2]) },
        { "x.hsplit((1,))", t => t["x"].hsplit([1L]) },
        { "x.vsplit((1,))", t => t["x"].vsplit([1L]) },
        { "x.dsplit((1,))", t => t["x"].dsplit([1L]) },
        { "x.chunk(2, 2)", t => chunk(t["x"], 2, 2) },
        { "x.unbind(1)", t => unbind(t["x"], 1) },
        { "v.diag_embed()", t => diag_embed(t["v"]) },
        { "x.diag_embed(1, 0, 2)", t => diag_embed(t["x"], 1, 0, 2) },
        { "m.diagflat(1)", t => diagflat(t["m"], 1) },
        { "x.diagonal(1, 0, 2)", t => diagonal(t["x"], 1, 0, 2) },
        { "m.triu(-1) + m.tril(1)", t => triu(t["m"], -1) + tril(t["m"], 1) },
        { "torch.hstack((m, m))", t => hstack(t["m"], t["m"]) },
        { "torch.vstack((v, v))", t => vstack([t["v"], t["v"]]) },
        { "torch.column_stack((v, v))", t => column_stack(t["v"], t["v"]) },
        { "torch.concatenate((x, x), 1)", t => concatenate([t["x"], t["x"]], 1) },
        { "torch.movedim(x, -1, 0)", t => movedim(t["x"], -1, 0) },
        { "torch.hsplit(x, (1,))", t => hsplit(t["x"], [1L]) },
        { "x.tensor_split(torch.tensor([1, 2]), -1)", t => tensor_split(t["x"], tensor([1L, 2L]), -1) },
        { "torch.dstack((m, m))", t => dstack(t["m"], t["m"]) },
        { "torch.concat((x, x), 1)", t => concat([t["x"], t["x"]], 1) },
        { "torch.cat((x, x, x), 2)", t => cat([t["x"], t["x"], t["x"]], 2) },
        { "torch.block_diag(m, m)", t => block_diag(t["m"], t["m"]) },
        { "torch.broadcast_tensors(v, m[:, :1])", t => [.. broadcast_tensors(t["v"], t["m"][.., ..1])] },
        { "torch.meshgrid(v, m[0], indexing='ij')", t => meshgrid([t["v"], t["m"][0]]) },
        { "torch.meshgrid(v, m[0], indexing='xy')", t => meshgrid([t["v"], t["m"][0]], "xy") },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    [Fact]
    public void Named_dimensions_are_refused_with_what_to_do()
    {
        Assert.Contains("numbers", Assert.Throws<NotSupportedException>(() => ones(2, 2).flatten(["a", "b"], "c")).Message, StringComparison.Ordinal);
        Assert.Throws<NotSupportedException>(() => ones(2).unflatten("a", ("b", 1), ("c", 2)));
        Assert.Contains("names", Assert.Throws<NotSupportedException>(() => zeros(2, names: ["a"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sizes_compare_by_their_numbers()
    {
        Size sizes = (2, 3);
        Assert.Equal(6, sizes.numel());
        Assert.True(sizes == new long[] { 2, 3 });
        Assert.True(sizes + [4L] != sizes);
        Assert.Equal(4, (sizes + (Size)4)[2]);
        Assert.True(new Size(Array.Empty<long>()) == Size.Empty && Size.Empty.IsScalar);
    }

    private static Input[] Inputs(Random random)
    {
        var (rows, columns) = (random.Next(2, 5), random.Next(2, 5));
        return [("x", randn(rows, columns, random.Next(2, 5))), ("m", randn(rows, columns)), ("v", randn(columns))];
    }
}
