namespace ArtGan.Tests.Torch.Oracle.Cases;

/// <summary>Other shapes, orders and parts of the same elements.</summary>
internal static class ShapeCases
{
    private static readonly (string, long[])[] Cube = [("x", [3, 4, 2])];

    public static CaseTable All { get; } = new(Tolerance.Exact)
    {
        { "x.reshape(-1)", t => t["x"].reshape(-1), Cube },
        { "x.reshape(2, 6, 2)", t => t["x"].reshape(2, 6, 2), Cube },
        { "x.contiguous().view(4, -1)", t => t["x"].contiguous().view(4, -1), Cube },
        { "x.flatten()", x => x.flatten() },
        { "x.flatten(1)", t => t["x"].flatten(1), Cube },
        { "x.flatten(0, 1)", t => t["x"].flatten(0, 1), Cube },
        { "x.unflatten(1, (2, 2))", t => t["x"].unflatten(1, 2, 2), Cube },
        { "x.permute(2, 0, 1)", t => t["x"].permute(2, 0, 1), Cube },
        { "x.transpose(0, 2)", t => t["x"].transpose(0, 2), Cube },
        { "x.t()", t => t["x"].t(), ("x", [3, 4]) },
        { "x.unsqueeze(0)", x => x.unsqueeze(0) },
        { "x.unsqueeze(-1)", x => x.unsqueeze(-1) },
        { "x.squeeze()", x => x.squeeze() },
        { "x.squeeze(dim)", (Tensor x, long dim, bool _) => [x.squeeze(dim)] },
        { "x.expand(3, 4, 5)", t => t["x"].expand(3, 4, 5), ("x", [4, 1]) },
        { "x.repeat(2, 1, 3)", t => t["x"].repeat(2, 1, 3), ("x", [4, 2]) },
        { "x.repeat_interleave(3)", t => t["x"].repeat_interleave(3), Cube },
        { "x.repeat_interleave(2, 1)", t => t["x"].repeat_interleave(2, 1), Cube },
        { "x.flip(dims)", (Tensor x, long[] dims, bool _) => [x.flip(dims)] },
        { "x.roll(2, dims[0])", (Tensor x, long[] dims, bool _) => [x.roll(2, dims[0])] },
        { "x.roll((1, -1), (0, 2))", t => t["x"].roll([1, -1], [0, 2]), Cube },
        { "x.unfold(1, 2, 1)", t => t["x"].unfold(1, 2, 1), Cube },
        { "x.unfold(0, 2, 2)", t => t["x"].unfold(0, 2, 2), ("x", [7, 3]) },
        { "x.tril()", t => t["x"].tril(), Cube },
        { "x.triu(1)", t => t["x"].triu(1), Cube },
        { "x.diag()", t => t["x"].diag(), ("x", [4]) },
        { "x.diag(-1)", t => t["x"].diag(-1), ("x", [4, 3]) },
        { "x.diagonal()", t => t["x"].diagonal(), Cube },
        { "x.diagonal(1, 1, 2)", t => t["x"].diagonal(1, 1, 2), Cube },
        { "x.select(1, -2)", t => t["x"].select(1, -2), Cube },
        { "x.narrow(1, 1, 2)", t => t["x"].narrow(1, 1, 2), Cube },
        { "x[:, 1:4:2]", t => t["x"].slice(1, 1, 4, 2), Cube },
        { "x.split(3, 1)", t => t["x"].split(3, 1), [("x", [3, 4, 2], Fill.Real)] },
        { "x.split([1, 3], 1)", t => t["x"].split([1L, 3L], 1), [("x", [3, 4, 2], Fill.Real)] },
        { "x.chunk(3, 1)", t => t["x"].chunk(3, 1), [("x", [3, 4, 2], Fill.Real)] },
        { "x.unbind(1)", t => t["x"].unbind(1), [("x", [3, 4, 2], Fill.Real)] },
        { "torch.cat([x, y], 1)", t => cat([t["x"], t["y"]], 1), ("x", [3, 4, 2]), ("y", [3, 1, 2]) },
        { "torch.cat([x, y])", t => cat((IList<Tensor>)[t["x"], t["y"]]), ("x", [3, 4]), ("y", [1, 4]) },
        { "torch.stack([x, y], -1)", t => stack([t["x"], t["y"]], -1), ("x", [3, 4]), ("y", [3, 4]) },

        { "x.index_select(1, i)", t => [t["x"].index_select(1, t["i"])], ("x", [3, 4, 2], Fill.Real), ("i", [6], Fill.Below(4)) },
        { "x.gather(1, i)", t => [t["x"].gather(1, t["i"])], ("x", [3, 4, 2], Fill.Real), ("i", [3, 6, 2], Fill.Below(4)) },
        { "x.scatter(1, i, y)", t => [t["x"].scatter(1, t["i"], t["y"])], ("x", [3, 4], Fill.Real), ("i", [3, 1], Fill.Below(4)), ("y", [3, 1], Fill.Real) },
        { "(x * 1).scatter_(1, i, y)", t => [(t["x"] * 1).scatter_(1, t["i"], t["y"])], ("x", [3, 4], Fill.Real), ("i", [3, 1], Fill.Below(4)), ("y", [3, 1], Fill.Real) },
        { "x.take(i)", t => [t["x"].take(t["i"])], ("x", [3, 4], Fill.Real), ("i", [2, 5], Fill.Below(12)) },
        { "x.masked_select(c)", t => [t["x"].masked_select(t["c"])], ("x", [3, 4], Fill.Real), ("c", [3, 4], Fill.Truth) },
        { "F.one_hot(i, 5)", t => [functional.one_hot(t["i"], 5)], ("i", [3, 4], Fill.Below(5)) },
        { "F.pixel_shuffle(x, 2)", t => functional.pixel_shuffle(t["x"], 2), ("x", [2, 8, 3, 2]) },
    };
}
