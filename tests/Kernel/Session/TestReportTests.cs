using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using ArtGan.Kernel.Engine.Testing;
using ArtGan.Kernel.Session.Notebooks;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Kernel.Session;

public sealed class TestReportTests : IDisposable
{
    private const string Book = """
        #!csharp
        var x = 1;
        #!csharp
        #!test sums
        Console.WriteLine("\u001b[31mred\u001b[0m <&>");
        Check(x == 1);
        Check(x == 2);
        #!csharp
        #!test later --skip "no <GPU>"
        #!csharp
        #!test fine
        Check(x > 0);
        """;

    // What build servers ask of the format: the elements, their attributes and their order.
    private const string JUnitSchema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:attributeGroup name="counts">
            <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/><xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="skipped" type="xs:nonNegativeInteger" use="required"/><xs:attribute name="time" type="xs:decimal" use="required"/>
          </xs:attributeGroup>
          <xs:complexType name="problem"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="message" type="xs:string" use="required"/><xs:attribute name="type" type="xs:string" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
          <xs:element name="testsuites"><xs:complexType><xs:sequence><xs:element ref="testsuite" maxOccurs="unbounded"/></xs:sequence><xs:attributeGroup ref="counts"/></xs:complexType></xs:element>
          <xs:element name="testsuite"><xs:complexType><xs:sequence><xs:element ref="testcase" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
            <xs:attributeGroup ref="counts"/><xs:attribute name="timestamp" type="xs:dateTime" use="required"/><xs:attribute name="hostname" type="xs:string" use="required"/></xs:complexType></xs:element>
          <xs:element name="testcase"><xs:complexType><xs:sequence>
            <xs:choice minOccurs="0"><xs:element name="skipped"><xs:complexType><xs:attribute name="message" type="xs:string"/></xs:complexType></xs:element><xs:element name="failure" type="problem"/><xs:element name="error" type="problem"/></xs:choice>
            <xs:element name="system-out" type="xs:string" minOccurs="0"/></xs:sequence>
            <xs:attribute name="name" type="xs:string" use="required"/><xs:attribute name="classname" type="xs:string" use="required"/><xs:attribute name="time" type="xs:decimal" use="required"/></xs:complexType></xs:element>
        </xs:schema>
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_run_goes_on_after_a_failed_test_and_ends_in_failure()
    {
        var run = await Run(Book);
        Assert.Equal([TestOutcome.Failed, TestOutcome.Skipped, TestOutcome.Passed], run.Tests.Select(test => test.Result.Outcome));
        Assert.Equal("Cell 2, line 4 failed: 1 of 3 tests failed: sums", run.Failure!.ToString());
        Assert.Contains("sums: line 4: x == 2 does not hold; x is 1", run.Failure.Error.Traceback);
        Assert.Equal(4, run.CellsRun);
    }

    [Fact]
    public async Task JUnit_reports_hold_to_the_schema_and_tell_each_test()
    {
        var text = JUnitReport.Write("book.dib", await Run(Book + "\n#!csharp\nthrow new InvalidOperationException(\"no\");"), DateTimeOffset.UnixEpoch);
        var document = XDocument.Parse(text);
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(JUnitSchema)));
        document.Validate(schemas, (_, problem) => Assert.Fail(problem.Message));
        var suite = document.Root!.Element("testsuite")!;
        Assert.Equal(("book", "4", "1", "1", "1"), ((string?)suite.Attribute("name"), (string?)suite.Attribute("tests"), (string?)suite.Attribute("failures"), (string?)suite.Attribute("errors"), (string?)suite.Attribute("skipped")));
        var cases = suite.Elements("testcase").ToDictionary(test => (string)test.Attribute("name")!);
        Assert.Equal(["sums", "later", "fine", "cell 5"], cases.Keys);
        Assert.Equal("line 4: x == 2 does not hold; x is 1", (string?)cases["sums"].Element("failure")!.Attribute("message"));
        Assert.Equal("\uFFFD[31mred\uFFFD[0m <&>\n", cases["sums"].Element("system-out")!.Value);
        Assert.Equal("no <GPU>", (string?)cases["later"].Element("skipped")!.Attribute("message"));
        Assert.Empty(cases["fine"].Elements());
        Assert.Equal("InvalidOperationException", (string?)cases["cell 5"].Element("error")!.Attribute("type"));
        Assert.Contains("cell-5:line 1", cases["cell 5"].Element("error")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trx_reports_tie_results_definitions_and_entries_together()
    {
        var root = XDocument.Parse(TrxReport.Write("book.dib", await Run(Book), DateTimeOffset.UnixEpoch)).Root!;
        var space = root.Name.Namespace;
        Assert.Equal("http://microsoft.com/schemas/VisualStudio/TeamTest/2010", space.NamespaceName);
        Assert.Equal(["Times", "Results", "TestDefinitions", "TestEntries", "TestLists", "ResultSummary"], root.Elements().Select(element => element.Name.LocalName));
        var results = root.Descendants(space + "UnitTestResult").ToList();
        Assert.Equal(["Failed", "NotExecuted", "Passed"], results.Select(result => (string?)result.Attribute("outcome")));
        var definitions = root.Descendants(space + "UnitTest").ToDictionary(test => (string)test.Attribute("id")!);
        var entries = root.Descendants(space + "TestEntry").ToDictionary(entry => (string)entry.Attribute("testId")!);
        Assert.All(results, result =>
        {
            var id = (string)result.Attribute("testId")!;
            Assert.Equal((string?)result.Attribute("executionId"), (string?)definitions[id].Element(space + "Execution")!.Attribute("id"));
            Assert.Equal((string?)result.Attribute("executionId"), (string?)entries[id].Attribute("executionId"));
            Assert.True(TimeSpan.TryParse((string)result.Attribute("duration")!, System.Globalization.CultureInfo.InvariantCulture, out _));
        });
        Assert.Contains("x == 2 does not hold", results[0].Element(space + "Output")!.Element(space + "ErrorInfo")!.Element(space + "Message")!.Value, StringComparison.Ordinal);
        var counters = root.Descendants(space + "Counters").Single();
        Assert.Equal(["3", "2", "1", "1", "1"], counters.Attributes().Select(attribute => attribute.Value));
    }

    private Task<NotebookRunResult> Run(string book)
    {
        File.WriteAllText(folder["book.dib"], book);
        return NotebookRunner.RunAsync(new() { Path = folder["book.dib"] });
    }
}
