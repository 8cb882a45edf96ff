using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Comparison, logic, indexing, gathering and scattering against PyTorch's: x and y of three dimensions, k masks, i indices.</summary>
public sealed class ChoosingTests
{
    private static readonly Cases Of = new(Tolerance.Exact, Inputs)
    {
        { "x == y", t => eq(t["x"], t["y"]) },
        { "x != 0", t => t["x"].ne(0) },
        { "x.less(y) | x.greater(y)", t => t["x"].less(t["y"]) | t["x"].greater(t["y"]) },
        { "x.less_equal(y) & x.greater_equal(y)", t => t["x"].less_equal(t["y"]) & t["x"].greater_equal(t["y"]) },
        { "x.not_equal(y)", t => t["x"].not_equal(t["y"]) },
        { "torch.le(x, y) & ~torch.ge(x, y)", t => le(t["x"], t["y"]) & ~ge(t["x"], t["y"]) },
        { "torch.isclose(x, y, rtol=0.5, atol=0.1)", t => isclose(t["x"], t["y"], rtol: 0.5, atol: 0.1) },
        { "torch.isin(i, torch.tensor([1, 3]))", t => isin(t["i"], tensor([1L, 3L])) },
        { "torch.isin(i, torch.tensor([1, 3]), invert=True)", t => isin(t["i"], tensor([1L, 3L]), invert: true) },
        { "torch.isposinf(x / 0) | torch.isneginf(x / 0)", t => isposinf(t["x"] / 0) | isneginf(t["x"] / 0) },
        { "torch.isreal(x)", t => isreal(t["x"]) },
        { "k.logical_xor(x > 0)", t => logical_xor(t["k"], t["x"] > 0) },
        { "i.bitwise_and(3) | i.bitwise_xor(5)", t => t["i"].bitwise_and(tensor(3L)).bitwise_or(t["i"].bitwise_xor(tensor(5L))) },
        { "i.bitwise_left_shift(i).bitwise_right_shift(i) + i.bitwise_not()", t => t["i"].bitwise_left_shift(t["i"]).bitwise_right_shift(t["i"]) + bitwise_not(t["i"]) },
        { "x[1]", t => t["x"][1] },
        { "x[-1, ..., 0]", t => t["x"][-1, TensorIndex.Ellipsis, 0] },
        { "x[..., None, 1:]", t => t["x"][TensorIndex.Ellipsis, TensorIndex.None, 1..] },
        { "x[:, -2:, ::2]", t => t["x"][TensorIndex.Colon, ^2.., TensorIndex.Slice(step: 2)] },
        { "x[:-1, 0:1]", t => t["x"][..^1, (0, 1)] },
        { "x[True]", t => t["x"][TensorIndex.Bool(true)] },
        { "x[:, False]", t => t["x"][TensorIndex.Colon, TensorIndex.Bool(false)] },
        { "x[k]", t => t["x"][t["k"]] },
        { "x[k[:, :, 0]]", t => t["x"][t["k"][.., .., 0]] },
        { "x[k[:, :, 0]][:, 1:]", t => t["x"][TensorIndex.Tensor(t["k"][.., .., 0]), 1..] },
        { "x[..., k[0, 0]]", t => t["x"][TensorIndex.Ellipsis, TensorIndex.Tensor(t["k"][0, 0])] },
        { "x[torch.tensor([1, 0]), torch.tensor([0, 1])]", t => t["x"][tensor([1L, 0L]), tensor([0L, 1L])] },
        { "x[torch.tensor([1, 0]), :, torch.tensor([0, 1])]", t => t["x"][TensorIndex.Tensor(tensor([1L, 0L])), TensorIndex.Colon, TensorIndex.Tensor(tensor([0L, 1L]))] },
        { "x[None, torch.tensor([[1, 0]]), 1]", t => t["x"][TensorIndex.Null, TensorIndex.Tensor(tensor(new long[,] { { 1, 0 } })), 1] },
        { "z = x.clone(); z[1:, 0] = y[1:, 1]; return z", t => Written(t["x"], z => z[1.., 0] = t["y"][1.., 1]) },
        { "z = x.clone(); z[k] = 0.5; return z", t => Written(t["x"], z => z[t["k"]] = tensor(0.5)) },
        { "z = x.clone(); z[torch.tensor([1, 0])] = y[:2]; return z", t => Written(t["x"], z => z[tensor([1L, 0L])] = t["y"][..2]) },
        { "z = x.clone(); z[..., 1] = 2; return z", t => Written(t["x"], z => z.index_put_(2, TensorIndex.Ellipsis, 1)) },
        { "x.index_put((torch.tensor([1, 1]),), y[:2], accumulate=True)", t => t["x"].clone().index_put_(t["y"][..2], [TensorIndex.Tensor(tensor([1L, 1L]))], accumulate: true) },
        { "x.index_put((k,), torch.zeros(()))", t => t["x"].clone().index_put_(zeros_like(t["x"].sum()), TensorIndex.Tensor(t["k"])) },
        { "x.take_along_dim(x.argsort(1), 1)", t => take_along_dim(t["x"], argsort(t["x"], 1), 1) },
        { "x.take(i)", t => take(t["x"], t["i"]) },
        { "x.gather(1, i % x.shape[1])", t => gather(t["x"], 1, t["i"] % t["x"].shape[1]) },
        { "x.index_select(2, torch.tensor([1, 0, 1]))", t => index_select(t["x"], 2, tensor([1L, 0L, 1L])) },
        { "x.masked_select(k)", t => masked_select(t["x"], t["k"]) },
        { "torch.where(k, x, y)", t => t["x"].where(t["k"], t["y"]) },
        { "k.nonzero()", t => nonzero(t["k"]) },
        { "k.argwhere()", t => argwhere(t["k"]) },
        { "k.nonzero(as_tuple=True)", t => [.. t["k"].nonzero_as_list()] },
        { "x.scatter_add(1, torch.zeros_like(i), y)", t => scatter_add(t["x"], 1, zeros_like(t["i"]), t["y"]) },
        { "x.index_add(0, torch.tensor([1, 0]), y[:2], alpha=0.5)", t => index_add(t["x"], 0, tensor([1L, 0L]), t["y"][..2], 0.5) },
        { "x.index_copy(1, torch.tensor([1]), y[:, :1])", t => index_copy(t["x"], 1, tensor([1L]), t["y"][.., ..1]) },
        { "x.index_fill(1, torch.tensor([1]), 2.5)", t => index_fill(t["x"], 1, tensor([1L]), 2.5) },
        { "x.index_put((torch.tensor([1, 1]), torch.tensor([0, 0])), y[:2, 0], accumulate=True)", t => t["x"].clone().index_put_(t["y"][..2, 0], [tensor([1L, 1L]), tensor([0L, 0L])], accumulate: true) },
        { "x.index_put((torch.tensor([1]),), torch.tensor(2.0, dtype=x.dtype))", t => t["x"].clone().index_put_(2, tensor([1L])) },
        { "x.take_along_dim(torch.tensor([3, 0]))", t => t["x"].take_along_dim(tensor([3L, 0L])) },
        { "x.masked_fill(k, 2.5)", t => t["x"].masked_fill(t["k"], 2.5) },
        { "x.masked_scatter(k, y)", t => t["x"].masked_scatter(t["k"], t["y"]) },
        { "x.select_scatter(y[0], 0, 1)", t => t["x"].select_scatter(t["y"][0], 0, 1) },
        { "x.slice_scatter(y[:1], 0, 1, 2, 1)", t => t["x"].slice_scatter(t["y"][..1], 0, 1, 2) },
        { "torch.searchsorted(x.detach().sort().values, y.detach())", t => searchsorted(sort(t["x"].detach()).Values, t["y"].detach()) },
        { "torch.bucketize(x.detach(), torch.tensor([-0.5, 0.5], dtype=x.dtype), right=True)", t => bucketize(t["x"].detach(), tensor([-0.5, 0.5], dtype: t["x"].dtype), right: true) },
    };

    public static TheoryData<string> Names => Of.Names;

    [OracleTheory]
    [MemberData(nameof(Names))]
    public void Values_and_gradients_are_those_of_PyTorch(string python) => Of.Check(python);

    private static Tensor Written(Tensor tensor, Action<Tensor> write)
    {
        var copy = tensor.clone();
        write(copy);
        return copy;
    }

    private static Input[] Inputs(Random random)
    {
        var shape = new long[] { random.Next(2, 5), random.Next(2, 5), random.Next(2, 5) };
        return [("x", randn(shape)), ("y", randn(shape)), ("k", randn(shape) > 0), ("i", randint(0, 8, shape))];
    }
}
