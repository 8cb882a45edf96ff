using System.Globalization;
using ArtGan.Kernel.Engine.Languages;

namespace ArtGan.Kernel.Engine.Testing;

/// <summary>The results of tests as a table.</summary>
internal static class TestTable
{
    /// <summary>Makes the table.</summary>
    public static MimeBundle Format(IReadOnlyList<TestResult> results)
    {
        var rows = results.Select(result => (IReadOnlyList<string>)
        [
            Mark(result.Outcome), result.Name, string.Create(CultureInfo.InvariantCulture, $"{result.Elapsed.TotalMilliseconds:0.0} ms"),
            result.Outcome == TestOutcome.Skipped ? "" : result.Checks.ToString(CultureInfo.InvariantCulture), result.Message ?? "",
        ]).ToList();
        return TextTable.Format(["", "Test", "Time", "Checks held", "Message"], rows, Summary(results));
    }

    /// <summary>The counts in words.</summary>
    public static string Summary(IReadOnlyList<TestResult> results) =>
        $"{Count(results, TestOutcome.Passed)} passed, {Count(results, TestOutcome.Failed)} failed, {Count(results, TestOutcome.Skipped)} skipped";

    private static int Count(IReadOnlyList<TestResult> results, TestOutcome outcome) => results.Count(result => result.Outcome == outcome);

    private static string Mark(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "✓ passed",
        TestOutcome.Failed => "✗ failed",
        _ => "– skipped",
    };
}
