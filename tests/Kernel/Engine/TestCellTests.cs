using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Testing;

namespace ArtGan.Tests.Kernel.Engine;

public class TestCellTests
{
    [Fact]
    public async Task Checks_that_do_not_hold_are_noted_with_their_values_and_the_notebook_goes_on()
    {
        using var cells = new Cells();
        await cells.Run("var losses = new[] { 0.9, 0.5, 0.7 };");
        var result = await cells.Run("""
            #!test losses fall
            Check(losses.Length == 3);
            Check(losses[2] < losses[1], "training helps");
            CheckClose(losses[0], 0.9001, 1e-2);
            CheckEqual(losses, [0.9, 0.5, 0.6]);
            """);
        Assert.Equal(CellStatus.Succeeded, result.Status);
        var test = Assert.Single(result.Tests);
        Assert.Equal(("losses fall", TestOutcome.Failed, 2, 3), (test.Name, test.Outcome, test.Checks, test.Line));
        Assert.Equal("line 3: losses[2] < losses[1] does not hold: training helps; losses[2] is 0.7, losses[1] is 0.5\nline 5: losses is 0.7 at [2], not 0.6", test.Message);
        Assert.Contains("0 passed, 1 failed, 0 skipped", Assert.Single(cells.Shown()), StringComparison.Ordinal);
        Assert.Contains("<td", Assert.Single(cells.Shown("text/html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Methods_marked_as_tests_are_run_each_with_its_cases()
    {
        using var cells = new Cells();
        var result = await cells.Run("""
            #!test arithmetic
            [Case(1, 2, 3)]
            [Case(2, 2, 5)]
            void Adds(int a, int b, int sum) => CheckEqual(a + b, sum);

            [Test]
            async Task Waits() { await Task.Delay(1); Check(true); }

            [Test]
            void Throws()
            {
                throw new InvalidOperationException("no");
            }
            """);
        Assert.Null(result.Error);
        Assert.Equal(
            [("arithmetic: Adds(1, 2, 3)", TestOutcome.Passed), ("arithmetic: Adds(2, 2, 5)", TestOutcome.Failed), ("arithmetic: Waits", TestOutcome.Passed), ("arithmetic: Throws", TestOutcome.Failed)],
            result.Tests.Select(test => (test.Name, test.Outcome)));
        Assert.Equal("line 4: a + b is 4, not 5", result.Tests[1].Message);
        Assert.Equal(12, result.Tests[3].Line);
        Assert.StartsWith("System.InvalidOperationException: no", result.Tests[3].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#!test --skip \"no GPU\"\nnothing compiles here", TestOutcome.Skipped, "no GPU")]
    [InlineData("#!test --throws ArgumentException\nthrow new ArgumentException();", TestOutcome.Passed, null)]
    [InlineData("#!test --throws ArgumentException\nvar x = 1;", TestOutcome.Failed, "does not throw ArgumentException")]
    [InlineData("#!test --timeout 0.2\nThread.Sleep(Timeout.Infinite);", TestOutcome.Failed, "took longer than the 0.2 s it was given")]
    [InlineData("#!test\nint x = \"text\";", TestOutcome.Failed, "cell-1:line 2, column 9: error CS0029: Cannot implicitly convert type 'string' to 'int'\n    int x = \"text\";\n            ^")]
    [InlineData("#!test\nvar span = new[] { 1, 2 }.AsSpan().Length;\nCheck(new[] { 1, 2 }.AsSpan() != new[] { 1 }.AsSpan());", TestOutcome.Passed, null)]
    [InlineData("#!test\nCheck(\n    1 + 1 ==\n    3);\nCheck(2 == 1 + 2);", TestOutcome.Failed, "line 2: 1 + 1 == 3 does not hold; 1 + 1 is 2\nline 5: 2 == 1 + 2 does not hold")]
    [InlineData("#!test\nvar e = CheckThrows<FormatException>(() => int.Parse(\"x\"));\nCheck(e!.Message.Contains(\"'x'\"));\nCheckThrows<FormatException>(() => int.Parse(\"1\"));", TestOutcome.Failed, "line 4: () => int.Parse(\"1\") does not throw FormatException")]
    [InlineData("#!test\nCheck(await Task.FromResult(2) > 1);\nawait CheckThrowsAsync<Exception>(async () => { await Task.Yield(); throw new Exception(); });", TestOutcome.Passed, null)]
    public async Task Each_way_to_end_is_told(string code, TestOutcome outcome, string? message)
    {
        using var cells = new Cells();
        var result = await cells.Run(code);
        Assert.Null(result.Error);
        var test = Assert.Single(result.Tests);
        Assert.Equal((outcome, message), (test.Outcome, test.Message));
        Assert.Equal("cell 1", test.Name);
        Assert.Equal(3, (await cells.Run("1 + 2")).Value);
    }

    [Fact]
    public async Task A_check_outside_of_a_test_fails_its_cell()
    {
        using var cells = new Cells();
        Assert.Equal(true, (await cells.Run("Check(1 < 2)")).Value);
        var failed = await cells.Run("\nCheck(1 > 2);");
        Assert.Equal(("CheckFailedException", 2), (failed.Error!.Name, failed.Error.Line));
        Assert.Equal("1 > 2 does not hold", failed.Error.Value);
    }

    [Fact]
    public async Task Variables_of_a_test_stay_and_its_other_output_is_shown()
    {
        using var cells = new Cells();
        await cells.Run("#!test\nvar kept = 41;\nConsole.WriteLine(\"printed\");\nCheck(kept > 0);");
        Assert.Equal("printed\n", cells.Stdout);
        Assert.Equal(42, (await cells.Run("kept + 1")).Value);
    }
}
