using System.Collections;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>
/// A table of functions whose gradients are differentiated again, as a gradient penalty does. Each trial draws which
/// inputs are frozen, whose gradient is penalised, and how the inputs lie in memory.
/// </summary>
internal sealed class SecondOrderTable : IEnumerable<Case>
{
    private readonly List<Case> cases = [];

    /// <summary>A function of tensors of given shapes, the first of which is the penalised one as a rule.</summary>
    public void Add(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor> ours, params (string Name, long[] Shape)[] inputs) =>
        Add(python, ours, Fill.Real, inputs);

    /// <summary>The same on other numbers.</summary>
    public void Add(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor> ours, Filling filling, params (string Name, long[] Shape)[] inputs)
    {
        var trials =
            from drawn in Draw.Inputs(inputs.Select(input => Draw.Input(input.Name, input.Shape, filling)))
            from trained in Some(inputs.Length)
            let names = trained.Select(index => drawn[index].Name).ToArray()
            from penalised in Some(names.Length)
            let frozen = drawn.Select(input => input with { Gradient = names.Contains(input.Name) }).ToArray()
            select (ITrial)new FunctionTrial(python, t => [ours(t)], new Comparison { Penalty = [.. penalised.Select(index => names[index])] }, frozen);
        cases.Add(new Case($"second order of {python}", trials));
    }

    public IEnumerator<Case> GetEnumerator() => cases.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>All places below a count, the first alone, or any part of them but none.</summary>
    private static Gen<int[]> Some(int count) => Gen.Frequency(
        (2, Gen.Constant(Enumerable.Range(0, count).ToArray())),
        (1, Gen.Constant(new[] { 0 })),
        (1, Gen.Choose(1, (1 << count) - 1).Select(bits => Enumerable.Range(0, count).Where(index => (bits >> index & 1) != 0).ToArray())));
}
