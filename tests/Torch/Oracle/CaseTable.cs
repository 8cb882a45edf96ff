using System.Collections;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>A table of cases, and the ways to write a line of it.</summary>
internal sealed class CaseTable(Tolerance tolerance) : IEnumerable<Case>
{
    private readonly List<Case> cases = [];

    /// <summary>A function of one tensor x of any shape.</summary>
    public void Add(string python, Func<Tensor, Tensor> ours, Filling? filling = null) =>
        Add(python, from shape in Draw.Shape() from x in Draw.Input("x", shape, filling) select Trial(python, t => [ours(t["x"])], x));

    /// <summary>A function of two tensors a and b whose shapes broadcast together.</summary>
    public void Add(string python, Func<Tensor, Tensor, Tensor> ours, Filling? first = null, Filling? second = null) =>
        Add(python, from shapes in Draw.ShapePair() from a in Draw.Input("a", shapes.First, first) from b in Draw.Input("b", shapes.Second, second ?? first) select Trial(python, t => [ours(t["a"], t["b"])], a, b));

    /// <summary>A function of one tensor x with at least one element, a dimension 'dim' of it and a truth value 'keep'.</summary>
    public void Add(string python, Func<Tensor, long, bool, Tensor[]> ours, Filling? filling = null) =>
        Add(python,
            from shape in Draw.Shape(empty: false)
            from x in Draw.Input("x", shape, filling)
            from dim in Draw.Dimension(shape)
            from keep in Draw.Truth
            select Trial($"dim, keep = {dim}, {(keep ? "True" : "False")}\nreturn {python}", t => ours(t["x"], dim, keep), x));

    /// <summary>A function of one tensor x with at least one dimension and element, some dimensions 'dims' of it and a truth value 'keep'.</summary>
    public void Add(string python, Func<Tensor, long[], bool, Tensor[]> ours, Filling? filling = null) =>
        Add(python,
            from shape in Draw.Shape(fewest: 1, empty: false)
            from x in Draw.Input("x", shape, filling)
            from dims in Draw.Dimensions(shape)
            from keep in Draw.Truth
            select Trial($"dims, keep = [{string.Join(", ", dims)}], {(keep ? "True" : "False")}\nreturn {python}", t => ours(t["x"], dims, keep), x));

    /// <summary>A function of tensors of given shapes.</summary>
    public void Add(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor> ours, params (string Name, long[] Shape)[] inputs) =>
        Add(python, t => [ours(t)], [.. inputs.Select(input => (input.Name, input.Shape, (Filling)Fill.Real))]);

    /// <summary>A function of tensors of given shapes and contents.</summary>
    public void Add(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor[]> ours, params (string Name, long[] Shape, Filling Filling)[] inputs) =>
        Add(python, from drawn in Draw.Inputs(inputs.Select(input => Draw.Input(input.Name, input.Shape, input.Filling))) select Trial(python, ours, drawn));

    public IEnumerator<Case> GetEnumerator() => cases.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FunctionTrial Trial(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor[]> ours, params Input[] inputs) => new(python, ours, tolerance, inputs);

    private void Add(string name, Gen<FunctionTrial> trials) => cases.Add(new Case(name, trials.Select(trial => (ITrial)trial)));
}
