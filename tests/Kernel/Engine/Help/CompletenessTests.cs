using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Tests.Kernel.Engine.Help;

public class CompletenessTests(Marked marked) : IClassFixture<Marked>
{
    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("Console.WriteLine()")]
    [InlineData("int F(int x) => x;")]
    [InlineData("if (x) { }")]
    [InlineData("if (x)\n{\n    y();\n}")]
    [InlineData("class A { }")]
    [InlineData("record P(int X);")]
    [InlineData("// only a comment")]
    [InlineData("/* a\n b */")]
    [InlineData("var s = @\"a\nb\";")]
    [InlineData("var s = \"\"\"\n    a\n    \"\"\";")]
    [InlineData("using var f = File.OpenRead(\"x\");")]
    [InlineData("await using var f = Open();")]
    [InlineData("namespace N { class A { } }")]
    [InlineData("namespace N;\nclass A { }")]
    [InlineData("#r \"nuget: Name, 1.0\"")]
    [InlineData("#r \"a.dll\"\nvar x = 1;")]
    [InlineData("#!time\nvar x = 1;")]
    [InlineData("#!csharp\n1 + 1")]
    [InlineData("#!sql\nselect 1\n")]
    [InlineData("#!html\n<b>\n#!sql\nselect 1\n")]
    [InlineData("#!javascript\n#!share --from csharp numbers\nalert(numbers)\n")]
    [InlineData("await Task.Delay(1)")]
    [InlineData("#pragma warning disable\nvar x = 1;")]
    public void Code_that_can_be_run_is_complete(string code) => Assert.Equal(CompletenessStatus.Complete, marked.Session.Check(code).Status);

    [Theory]
    [InlineData("if (x)", "    ")]
    [InlineData("if (x) {", "    ")]
    [InlineData("for (int i = 0; i < 3; i++)\n{\n    Console.Write(i);", "    ")]
    [InlineData("while (true)\n{\n    if (y)\n    {", "        ")]
    [InlineData("class A\n{\n    void M()\n    {\n    }", "    ")]
    [InlineData("int F(int x) =>", "    ")]
    [InlineData("var x = 1 +", "    ")]
    [InlineData("var x =", "    ")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("Console.WriteLine(1,", "    ")]
    [InlineData("list.", "    ")]
    [InlineData("var list = new List<int> {\n    1,", "    ")]
    [InlineData("/* a", "")]
    [InlineData("var s = @\"a", "")]
    [InlineData("var s = \"\"\"\n    a", "    ")]
    [InlineData("try { }", "")]
    [InlineData("#if true\nvar x = 1;", "")]
    [InlineData("#!sql", null)]
    [InlineData("#!sql\nselect 1", null)]
    [InlineData("namespace N {", "    ")]
    public void Code_that_goes_on_is_incomplete_with_the_next_lines_indent(string code, string? indent)
    {
        var found = marked.Session.Check(code);
        Assert.Equal(CompletenessStatus.Incomplete, found.Status);
        if (indent is not null)
            Assert.Equal(indent, found.Indent);
    }

    [Theory]
    [InlineData(")(")]
    [InlineData("}")]
    [InlineData("var x = ;")]
    [InlineData("int 3x = 1;")]
    [InlineData("foo(]")]
    [InlineData("if (x)) {")]
    [InlineData("var s = \"a\nb\";")]
    [InlineData("class { }")]
    [InlineData("#r \"nuget: Name")]
    [InlineData("#r nuget")]
    [InlineData("var x = 1 2;")]
    public void What_nothing_can_mend_is_invalid(string code) => Assert.Equal(CompletenessStatus.Invalid, marked.Session.Check(code).Status);
}
