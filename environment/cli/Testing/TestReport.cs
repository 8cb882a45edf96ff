using System.Xml.Linq;

namespace ArtGan.Cli.Testing;

/// <summary>A test that failed or was skipped, and why.</summary>
/// <param name="Name">The test's full name.</param>
/// <param name="Message">The assertion's message, or the reason for skipping.</param>
/// <param name="StackTrace">Where it failed.</param>
internal sealed record TestNote(string Name, string Message, string? StackTrace = null);

/// <summary>What a test run gave.</summary>
/// <param name="Passed">How many passed.</param>
/// <param name="Failed">How many failed.</param>
/// <param name="Skipped">How many did not run.</param>
/// <param name="Failures">Those that failed.</param>
/// <param name="Skips">Those that did not run.</param>
internal sealed record TestReport(int Passed, int Failed, int Skipped, IReadOnlyList<TestNote> Failures, IReadOnlyList<TestNote> Skips)
{
    /// <summary>The line that ends a run.</summary>
    public override string ToString() => FormattableString.Invariant($"{Passed} passed, {Failed} failed, {Skipped} skipped");

    /// <summary>Nothing ran: the host never came to its end, or the filter matched no test.</summary>
    public static TestReport Empty { get; } = new(0, 0, 0, [], []);

    /// <summary>Reads the test platform's result file (Visual Studio's TRX).</summary>
    /// <param name="path">The file; an absent one means that nothing ran.</param>
    public static TestReport Load(string path) => File.Exists(path) ? Parse(XDocument.Load(path)) : Empty;

    internal static TestReport Parse(XDocument document)
    {
        XNamespace names = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
        var results = document.Descendants(names + "UnitTestResult").Select(result => Read(result, names)).ToList();
        var failures = results.Where(result => result.Outcome is not ("Passed" or "NotExecuted")).Select(result => result.Note).ToList();
        var skips = results.Where(result => result.Outcome == "NotExecuted").Select(result => result.Note).ToList();
        return new TestReport(results.Count - failures.Count - skips.Count, failures.Count, skips.Count, failures, skips);
    }

    private static (string Outcome, TestNote Note) Read(XElement result, XNamespace names)
    {
        var output = result.Element(names + "Output");
        var error = output?.Element(names + "ErrorInfo");
        var message = (string?)error?.Element(names + "Message") ?? (string?)output?.Element(names + "StdOut") ?? "";
        var note = new TestNote((string?)result.Attribute("testName") ?? "?", message.Trim(), ((string?)error?.Element(names + "StackTrace"))?.TrimEnd());
        return ((string?)result.Attribute("outcome") ?? "Error", note);
    }
}
