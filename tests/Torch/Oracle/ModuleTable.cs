using System.Collections;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>A table of modules, each called in training and in evaluation.</summary>
internal sealed class ModuleTable(Tolerance tolerance) : IEnumerable<Case>
{
    private readonly List<Case> cases = [];

    /// <summary>A module and the shape of its input.</summary>
    public void Add(string python, Func<Module<Tensor, Tensor>> ours, long[] shape, Filling? filling = null)
    {
        var trials =
            from x in Draw.Input("x", shape, filling)
            from training in Draw.Truth
            select (ITrial)new ModuleTrial(python, ours, training, tolerance, x);
        cases.Add(new Case(python, trials));
    }

    public IEnumerator<Case> GetEnumerator() => cases.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
