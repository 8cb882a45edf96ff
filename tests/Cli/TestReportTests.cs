using System.Xml.Linq;
using ArtGan.Cli.Testing;

namespace ArtGan.Tests.Cli;

public sealed class TestReportTests
{
    private const string Results = """
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
          <UnitTestResult testName="A.One" outcome="Passed" />
          <UnitTestResult testName="A.Two" outcome="Failed"><Output><ErrorInfo><Message>1 is not 2</Message><StackTrace>at A.Two()</StackTrace></ErrorInfo></Output></UnitTestResult>
          <UnitTestResult testName="A.Three" outcome="NotExecuted"><Output><StdOut>no GPU here</StdOut></Output></UnitTestResult>
          <UnitTestResult testName="A.Four" outcome="Passed" />
          <UnitTestResult testName="A.Five" outcome="Timeout" />
        </Results></TestRun>
        """;

    [Fact]
    public void Outcomes_are_counted_and_reasons_kept()
    {
        var report = TestReport.Parse(XDocument.Parse(Results));
        Assert.Equal("2 passed, 2 failed, 1 skipped", report.ToString());
        Assert.Equal(new TestNote("A.Two", "1 is not 2", "at A.Two()"), report.Failures[0]);
        Assert.Equal(new TestNote("A.Three", "no GPU here"), report.Skips.Single());
    }

    [Fact]
    public void An_absent_file_means_that_nothing_ran() =>
        Assert.Equal("0 passed, 0 failed, 0 skipped", TestReport.Load("absent.trx").ToString());
}
