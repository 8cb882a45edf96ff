using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Brackets behind a tensor, drawn at random, read and written.</summary>
public sealed class SliceTests
{
    /// <summary>One place in the brackets, on both sides.</summary>
    private sealed record Place(string Python, Func<IReadOnlyDictionary<string, Tensor>, TensorIndex> Ours, Input? Input = null);

    private sealed record Brackets(Input X, Place[] Places)
    {
        public string Python => string.Join(", ", Places.Select(place => place.Python));

        public Input[] Inputs => [X, .. Places.Select(place => place.Input).OfType<Input>()];

        public TensorIndex[] Ours(IReadOnlyDictionary<string, Tensor> values) => [.. Places.Select(place => place.Ours(values))];

        public override string ToString() => $"{X}[{Python}]";
    }

    private static readonly Gen<Brackets> AnyBrackets =
        from shape in Draw.Shape(fewest: 1, empty: false)
        from x in Draw.Input("x", shape)
        from taken in Gen.Choose(1, shape.Length)
        from places in Gen.CollectToArray(shape.Take(taken).Select(AnyPlace))
        from ellipsis in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, taken)))
        from axis in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, taken)))
        select new Brackets(x, Extended(places, shape.Length == taken ? ellipsis : -1, axis));

    [OracleFact]
    public void Reading_by_brackets_is_PyTorchs() => Check(AnyBrackets, brackets =>
        PyTorch.Agrees($"x[{brackets.Python}]", t => t["x"][brackets.Ours(t)], Tolerance.Exact, brackets.Inputs));

    [OracleFact]
    public void Writing_a_tensor_by_brackets_is_PyTorchs() => Check(AnyBrackets, brackets =>
        PyTorch.Agrees(
            $"y = x * 1\ny[{brackets.Python}] = torch.tensor(7.0)\nreturn y",
            t =>
            {
                var y = t["x"] * 1;
                y[brackets.Ours(t)] = tensor(7.0, dtype: y.dtype);
                return y;
            },
            Tolerance.Exact, brackets.Inputs));

    [OracleFact]
    public void Writing_by_brackets_passes_gradients_on() => Check(AnyBrackets, brackets =>
        PyTorch.Agrees(
            $"y = x * 1\ny[{brackets.Python}] = x[{brackets.Python}] * 3\nreturn y",
            t =>
            {
                var y = t["x"] * 1;
                y[brackets.Ours(t)] = t["x"][brackets.Ours(t)] * 3;
                return y;
            },
            Tolerance.Exact, [brackets.X, .. brackets.Inputs[1..]]));

    [OracleFact]
    public void Masks_choose_as_in_PyTorch()
    {
        var x = randn(3, 4, 2);
        var (whole, rows) = (new Input("m", randn(3, 4, 2) > 0), new Input("m", randn(3, 4) > 0));
        PyTorch.Agrees("x[m]", t => t["x"][t["m"]], Tolerance.Exact, ("x", x), whole);
        PyTorch.Agrees("x[m]", t => t["x"][t["m"]], Tolerance.Exact, ("x", x), rows);
        PyTorch.Agrees("y = x * 1\ny[m] = -1.0\nreturn y", t =>
        {
            var y = t["x"] * 1;
            y[t["m"]] = tensor(-1.0, dtype: y.dtype);
            return y;
        }, Tolerance.Exact, ("x", x), whole);
    }

    [OracleFact]
    public void Ranges_are_those_of_CSharp() =>
        PyTorch.Agrees("x[1:-1, :2, -3:]", t => t["x"][1..^1, ..2, ^3..], Tolerance.Exact, ("x", randn(5, 4, 6)));

    private static void Check(Gen<Brackets> brackets, Action<Brackets> property) =>
        Prop.ForAll(brackets.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithQuietOnSuccess(true));

    private static Place[] Extended(Place[] places, int ellipsis, int axis)
    {
        var all = places.ToList();
        if (ellipsis >= 0)
            all.Insert(ellipsis, new Place("...", _ => TensorIndex.Ellipsis));
        if (axis >= 0)
            all.Insert(axis, new Place("None", _ => TensorIndex.None));
        return [.. all];
    }

    private static Gen<Place> AnyPlace(long size, int dimension)
    {
        var near = Gen.Choose(-(int)size - 2, (int)size + 2).Select(value => (long?)value);
        var end = Gen.Frequency((1, Gen.Constant<long?>(null)), (3, near));
        var name = $"i{dimension}";
        return Gen.Frequency(
            (3, Gen.Choose(-(int)size, (int)size - 1).Select(index => new Place($"{index}", _ => TensorIndex.Single(index)))),
            (4, from start in end
                from stop in end
                from step in Gen.Frequency((2, Gen.Constant<long?>(null)), (1, Gen.Choose(1, 3).Select(value => (long?)value)))
                select new Place($"{start}:{stop}:{step}", _ => TensorIndex.Slice(start, stop, step))),
            (1, Gen.Constant(new Place(":", _ => TensorIndex.Colon))),
            // One length for all, so that several of them broadcast together.
            (1, Draw.Input(name, [3], Fill.Below(size)).Select(input => new Place(name, t => TensorIndex.Tensor(t[name]), input))));
    }
}
