using System.Reflection;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Runs after all comparisons with PyTorch: no operator in use was left out.</summary>
public sealed class OperatorCoverageTests
{
    /// <summary>Every operator in use, by its name in the table.</summary>
    internal static readonly (string Name, Operator Operator)[] Table =
        [.. typeof(Operators).GetFields(BindingFlags.Static | BindingFlags.NonPublic).Where(field => field.FieldType == typeof(Operator)).Select(field => (field.Name, (Operator)field.GetValue(null)!))];

    /// <summary>What no comparison of values can reach, and why.</summary>
    private static readonly Dictionary<string, string> Unreachable = new()
    {
        ["from_file"] = "Maps a file; the tests of weights read what it maps.",
        ["is_pinned"] = "Needs a GPU.",
        ["pin_memory"] = "Needs a GPU.",
        ["view_dtype"] = "Types a mapped file's bytes; the tests of weights read them.",
    };

    [OracleFact]
    public void Every_operator_in_use_was_compared_with_PyTorch()
    {
        // A part of the tests compares a part of the operators.
        if (!CoverageLast.IsWholeRun)
            return;
        var missed = Table.Where(pair => !Ours.WasCompared(pair.Operator)).Select(pair => pair.Name);
        Assert.Equal(Unreachable.Keys.Order(StringComparer.Ordinal), missed.Order(StringComparer.Ordinal));
    }
}
