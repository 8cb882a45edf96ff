using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>The tests of a run as JUnit XML, which build servers read.</summary>
public static class JUnitReport
{
    /// <summary>Makes the file's content.</summary>
    /// <param name="name">The notebook's name, without folder; the tests' class.</param>
    /// <param name="run">The run.</param>
    /// <param name="started">When it began.</param>
    public static string Write(string name, NotebookRunResult run, DateTimeOffset started)
    {
        ArgumentNullException.ThrowIfNull(run);
        var className = Path.GetFileNameWithoutExtension(name);
        var counts = new object[]
        {
            new XAttribute("tests", run.Tests.Count),
            new XAttribute("failures", Count(run, test => test.Result.Outcome == TestOutcome.Failed && test.ErrorType is null)),
            new XAttribute("errors", Count(run, test => test.ErrorType is not null)),
            new XAttribute("skipped", Count(run, test => test.Result.Outcome == TestOutcome.Skipped)),
            new XAttribute("time", Seconds(run.Elapsed)),
        };
        var suite = new XElement("testsuite", new XAttribute("name", className), counts,
            new XAttribute("timestamp", started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
            new XAttribute("hostname", Environment.MachineName),
            run.Tests.Select(test => Case(className, name, test)));
        return ReportXml.Write(new XElement("testsuites", new XAttribute("name", className), counts, suite));
    }

    private static XElement Case(string className, string file, NotebookTest test)
    {
        var result = test.Result;
        var element = new XElement("testcase", new XAttribute("name", ReportXml.Clean(result.Name)), new XAttribute("classname", className), new XAttribute("time", Seconds(result.Elapsed)));
        var message = ReportXml.Clean(result.Message ?? "");
        if (result.Outcome == TestOutcome.Skipped)
            element.Add(new XElement("skipped", new XAttribute("message", message)));
        else if (result.Outcome == TestOutcome.Failed)
            element.Add(new XElement(test.ErrorType is null ? "failure" : "error", new XAttribute("message", message.Split('\n')[0]), new XAttribute("type", test.ErrorType ?? "CheckFailed"), $"{file}, cell {test.Cell}\n{message}"));
        if (test.Output.Length > 0)
            element.Add(new XElement("system-out", ReportXml.Clean(test.Output)));
        return element;
    }

    private static int Count(NotebookRunResult run, Func<NotebookTest, bool> condition) => run.Tests.Count(condition);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}

/// <summary>XML files of test results.</summary>
internal static class ReportXml
{
    private const char Unknown = '\uFFFD';

    /// <summary>The file's content, in UTF-8.</summary>
    public static string Write(XElement root) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root + "\n";

    /// <summary>Text without the characters that XML has no place for, such as those that colour a terminal.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (XmlConvert.IsXmlChar(text[index]))
                clean.Append(text[index]);
            else if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                clean.Append(text[index]).Append(text[++index]);
            else
                clean.Append(Unknown);
        }

        return clean.ToString();
    }
}
