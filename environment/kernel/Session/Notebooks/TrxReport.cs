using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>The tests of a run as Visual Studio's TRX.</summary>
public static class TrxReport
{
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string ResultsNotInAList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Makes the file's content.</summary>
    /// <param name="name">The notebook's name, without folder; the tests' class.</param>
    /// <param name="run">The run.</param>
    /// <param name="started">When it began.</param>
    public static string Write(string name, NotebookRunResult run, DateTimeOffset started)
    {
        ArgumentNullException.ThrowIfNull(run);
        var className = Path.GetFileNameWithoutExtension(name);
        var tests = run.Tests.Select((test, index) => new Entry(test, Id($"{name}/{test.Result.Name}/{index}/test"), Id($"{name}/{test.Result.Name}/{index}/run"))).ToList();
        var (times, ended) = (started, started + run.Elapsed);
        var root = new XElement(Trx + "TestRun", new XAttribute("id", Id($"{name}/{started:O}")), new XAttribute("name", $"{name} {started:u}"),
            new XElement(Trx + "Times", new XAttribute("creation", Time(times)), new XAttribute("queuing", Time(times)), new XAttribute("start", Time(times)), new XAttribute("finish", Time(ended))),
            new XElement(Trx + "Results", tests.Select(entry => Result(entry, times))),
            new XElement(Trx + "TestDefinitions", tests.Select(entry => Definition(entry, name, className))),
            new XElement(Trx + "TestEntries", tests.Select(entry => new XElement(Trx + "TestEntry", new XAttribute("testId", entry.TestId), new XAttribute("executionId", entry.RunId), new XAttribute("testListId", ResultsNotInAList)))),
            new XElement(Trx + "TestLists", new XElement(Trx + "TestList", new XAttribute("name", "Results Not in a List"), new XAttribute("id", ResultsNotInAList))),
            Summary(tests));
        return ReportXml.Write(root);
    }

    private static XElement Result(Entry entry, DateTimeOffset started)
    {
        var result = entry.Test.Result;
        var output = new XElement(Trx + "Output");
        if (entry.Test.Output.Length > 0)
            output.Add(new XElement(Trx + "StdOut", ReportXml.Clean(entry.Test.Output)));
        if (result.Message is not null)
            output.Add(new XElement(Trx + "ErrorInfo", new XElement(Trx + "Message", ReportXml.Clean(result.Message)), new XElement(Trx + "StackTrace", $"cell {entry.Test.Cell}{(result.Line is null ? "" : $", line {result.Line}")}")));
        return new XElement(Trx + "UnitTestResult",
            new XAttribute("executionId", entry.RunId), new XAttribute("testId", entry.TestId), new XAttribute("testName", ReportXml.Clean(result.Name)),
            new XAttribute("computerName", Environment.MachineName), new XAttribute("duration", result.Elapsed.ToString("c", CultureInfo.InvariantCulture)),
            new XAttribute("startTime", Time(started)), new XAttribute("endTime", Time(started + result.Elapsed)), new XAttribute("testType", UnitTestType),
            new XAttribute("outcome", result.Outcome == TestOutcome.Skipped ? "NotExecuted" : result.Outcome.ToString()), new XAttribute("testListId", ResultsNotInAList),
            output.HasElements ? output : null);
    }

    private static XElement Definition(Entry entry, string name, string className) => new(Trx + "UnitTest",
        new XAttribute("name", ReportXml.Clean(entry.Test.Result.Name)), new XAttribute("storage", name), new XAttribute("id", entry.TestId),
        new XElement(Trx + "Execution", new XAttribute("id", entry.RunId)),
        new XElement(Trx + "TestMethod", new XAttribute("codeBase", name), new XAttribute("className", className), new XAttribute("name", ReportXml.Clean(entry.Test.Result.Name))));

    private static XElement Summary(List<Entry> tests)
    {
        int Count(TestOutcome outcome) => tests.Count(entry => entry.Test.Result.Outcome == outcome);
        return new(Trx + "ResultSummary", new XAttribute("outcome", Count(TestOutcome.Failed) > 0 ? "Failed" : "Completed"),
            new XElement(Trx + "Counters", new XAttribute("total", tests.Count), new XAttribute("executed", tests.Count - Count(TestOutcome.Skipped)),
                new XAttribute("passed", Count(TestOutcome.Passed)), new XAttribute("failed", Count(TestOutcome.Failed)), new XAttribute("notExecuted", Count(TestOutcome.Skipped))));
    }

    // The same test of the same notebook keeps its identifier, by which tools compare runs.
    private static Guid Id(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    private static string Time(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);

    private sealed record Entry(NotebookTest Test, Guid TestId, Guid RunId);
}
