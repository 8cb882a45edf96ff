namespace ArtGan.Tests.Kernel.Engine.Help;

public class CompletionTests(Marked marked) : IClassFixture<Marked>
{
    [Theory]
    [InlineData("Console.Wri|", "Write WriteLine")]
    [InlineData("origin.|", "Across Deconstruct Down Display DisplayAs Equals GetHashCode GetType ToDisplayString ToString")]
    [InlineData("origin.Acr|", "Across")]
    [InlineData("numbers.Wher|", "Where")]
    [InlineData("numbers.Select(x => x * 2).Wher|", "Where")]
    [InlineData("numbers.Select(x => x.CompareT|", "CompareTo")]
    [InlineData("\"abc\".Leng|", "Length")]
    [InlineData("5.Twi|", "Twice")]
    [InlineData("origin?.Acr|", "Across")]
    [InlineData("origin!.Acr|", "Across")]
    [InlineData("(origin as Point)?.Dow|", "Down")]
    [InlineData("var copy = origin with { |", "Across Down")]
    [InlineData("var copy = origin with { Across = 1, |", "Down")]
    [InlineData("var copy = origin with { Across = 1, | };", "Down")]
    [InlineData("origin with { Dow|", "Down")]
    [InlineData("origin is { |", "Across Down")]
    [InlineData("if (origin is { Across: 3, |", "Down")]
    [InlineData("day == Fri|", "DayOfWeek.Friday")]
    [InlineData("DayOfWeek today = Tues|", "DayOfWeek.Tuesday")]
    [InlineData("switch (day) { case Satur|", "DayOfWeek.Saturday")]
    [InlineData("day switch { Satur|", "DayOfWeek.Saturday")]
    [InlineData("Console.BackgroundColor = DarkCy|", "ConsoleColor.DarkCyan")]
    [InlineData("Plus(fir|", "first:")]
    [InlineData("Plus(1, sec|", "second:")]
    [InlineData("Plus(second: 1, sec|", "")]
    [InlineData("string.Join(separ|", "separator:")]
    [InlineData("class Dog : Animal { public override string Spe|", "Speak(string to) => base.Speak(to);")]
    [InlineData("class Dog : Animal { void Run() { leg| } }", "legs")]
    [InlineData("void Run(int alphabet) { alphab| }", "alphabet")]
    [InlineData("if (true) { var alphabet = 3; Console.WriteLine($\"{alphab|", "alphabet")]
    [InlineData("if (origin is Point { Across: var alphabet }) { alphab| }", "alphabet")]
    [InlineData("int.TryParse(\"1\", out var alphabet); alphab|", "alphabet")]
    [InlineData("foreach (var alphabet in numbers) { alphabet.CompareT|\n}", "CompareTo")]
    [InlineData("try { } catch (Exception error) { error.Mess| }", "Message")]
    [InlineData("var q = from alphabet in numbers where alphab|", "alphabet")]
    [InlineData("new { Alphabet = 1 }.Alph|", "Alphabet")]
    [InlineData("(alphabet: 1, b: 2).alph|", "alphabet")]
    [InlineData("using System.Text.Reg|", "RegularExpressions")]
    [InlineData("using static System.Mat|", "Math MathF")]
    [InlineData("using static System.Math;\nSqr|", "Sqrt")]
    [InlineData("using System.Numerics;\nVector3.UnitX.Leng|", "Length LengthSquared")]
    [InlineData("[Obsole|] class B { }", "Obsolete")]
    [InlineData("new StringBui|", "StringBuilder")]
    [InlineData("Task.Run(async () => { await Task.Del|", "Delay")]
    [InlineData("using var file = File.OpenRead(\"x\"); file.CanSe|", "CanSeek")]
    [InlineData("namespace N { class Q { void M() { Console.WriteL| } } }", "WriteLine")]
    [InlineData("namespace N;\nclass Q { void M() { Console.WriteL|", "WriteLine")]
    [InlineData("static class E { public static int Thrice(this int x) => 3 * x; }\n3.Thr|", "Thrice")]
    [InlineData("var broken = (numbers.Count + \nConsole.WriteL|", "WriteLine")]
    [InlineData("int x = numbers.CountB|\nint y = 3;", "CountBy")]
    [InlineData("numbers\n    .Where(x => x > 0)\n    .SelectM|", "SelectMany")]
    [InlineData("Console.\n    WriteL|", "WriteLine")]
    [InlineData("awai|", "await")]
    [InlineData("numbers[0].CompareT|", "CompareTo")]
    [InlineData("global::System.IO.Pat|", "Path PathTooLongException")]
    [InlineData("Console.WL|", "WindowLeft WriteLine")]
    [InlineData("\"😀\" + greeting.Leng|", "Length")]
    [InlineData("/// <summary>x</summary>\nConsole.WriteL|", "WriteLine")]
    [InlineData("#pragma warning disable\nawai|", "await")]
    [InlineData("lock (numbers) { Thread.Slee|", "Sleep")]
    [InlineData("Func<int, int> f = alphabet => alphab|", "alphabet")]
    [InlineData("new Animal().Age|", "Age")]
    [InlineData("var animal = new Animal { Toy|", "Toys")]
    [InlineData("greet|", "greeting")]
    public async Task Exactly_these_are_offered(string code, string expected) =>
        Assert.Equal(expected, string.Join(' ', (await marked.Texts(code)).Where(text => !text.StartsWith("System.", StringComparison.Ordinal))));

    [Theory]
    [InlineData("var animal = new Animal { |", "Age Name Toys", "Fixed Speak Agent")]
    [InlineData("var animal = new Animal { Age = 3, |", "Name", "Age")]
    [InlineData("Animal animal = new() { |", "Age Name", "Speak")]
    [InlineData("|", "origin numbers Plus display Console var foreach using record public", "get legs Across yield_")]
    [InlineData("class A { |", "public override void int", "foreach origin")]
    [InlineData("class A { int X { |", "get set init", "public_ origin")]
    [InlineData("switch (day) { |", "case default", "origin")]
    [InlineData("numbers |", "is switch with", "origin Console")]
    [InlineData("new List<|", "Point Animal string", "origin Console.WriteLine")]
    [InlineData("throw new |", "InvalidOperationException", "StringBuilder origin")]
    [InlineData("try { } catch (|", "IOException", "StringBuilder")]
    [InlineData("try { } |", "catch finally", "")]
    [InlineData("while (true) { |", "break continue", "class_")]
    [InlineData("TaskCompletionSource<int> source = new |", "TaskCompletionSource<int>", "origin")]
    [InlineData("bool done = |", "true false", "")]
    [InlineData("int.TryParse(\"1\", out |", "var", "")]
    [InlineData("class Dog : Animal { override |", "string Speak(string to) => base.Speak(to);|int GetHashCode() => base.GetHashCode();", "")]
    [InlineData("numbers.Add(|", "item: origin", "")]
    [InlineData("DayOfWeek.|", "Friday Monday Parse", "CompareTo ToString")]
    [InlineData("day.|", "CompareTo HasFlag", "Friday Parse")]
    [InlineData("void M(|", "int string Point", "origin")]
    [InlineData("if (day is |", "DayOfWeek.Friday not null", "origin")]
    [InlineData("#|", "r load nullable pragma region if", "origin")]
    public async Task These_are_offered_and_those_are_not(string code, string expected, string unexpected)
    {
        var texts = await marked.Texts(code);
        foreach (var text in expected.Split(expected.Contains('|', StringComparison.Ordinal) ? '|' : ' '))
            Assert.Contains(text, texts);
        foreach (var text in unexpected.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.DoesNotContain(text, texts);
    }

    [Theory]
    [InlineData("int |")]
    [InlineData("var nam|")]
    [InlineData("class Nam|")]
    [InlineData("void M(string nam|")]
    [InlineData("// comment |")]
    [InlineData("/* comment Cons|")]
    [InlineData("/// <summary>Cons|")]
    [InlineData("\"text Cons|")]
    [InlineData("$\"text Cons|")]
    [InlineData("\"\"\"\ntext Cons|")]
    [InlineData("var c = 'C|'")]
    [InlineData("#if X\nCons|\n#endif")]
    [InlineData("goto |")]
    [InlineData("12|")]
    [InlineData("1.5e|")]
    [InlineData("nothing.|")]
    [InlineData("enum Hue { Red, |")]
    public async Task Where_nobody_can_guess_nothing_is_offered(string code) => Assert.Empty(await marked.Texts(code));

    [Theory]
    [InlineData("Console.Wri|Line()", 8, 11)]
    [InlineData("  gre|", 2, 5)]
    [InlineData("\"😀\"; gre|", 6, 9)]
    [InlineData("#r \"nuget: Markd|", 11, 16)]
    [InlineData("File.ReadAllText(\"data/poi|", 23, 26)]
    [InlineData("#!csh|", 0, 5)]
    public async Task The_replaced_text_is_the_word_up_to_the_cursor(string code, int start, int end)
    {
        var found = await marked.Complete(code);
        Assert.Equal((start, end), (found.Start, found.End));
    }

    [Theory]
    [InlineData("File.ReadAllText(\"|", "data/ Library.csproj helpers.csx")]
    [InlineData("File.ReadAllText(\"data/|\")", "faces/ points.csv")]
    [InlineData("File.ReadAllText(\"data/po|", "points.csv")]
    [InlineData("File.ReadAllText(@\"data/po|", "points.csv")]
    [InlineData("File.ReadAllText(\"nowhere/|", "")]
    [InlineData("#r \"project:|", "data/ Library.csproj")]
    [InlineData("#load \"|", "data/ helpers.csx")]
    [InlineData("#r \"|", "nuget: project: data/")]
    public async Task Paths_are_relative_to_the_notebooks_folder(string code, string expected) => Assert.Equal(expected, string.Join(' ', await marked.Texts(code)));

    [Fact]
    public async Task A_type_of_a_namespace_that_is_not_used_is_offered_by_its_full_name()
    {
        var found = (await marked.Complete("var r = new Rege|")).Items[0];
        Assert.Equal(("System.Text.RegularExpressions.Regex", "using System.Text.RegularExpressions;"), (found.Text, found.Signature));
        Assert.Contains("TorchSharp.torch.Tensor", await marked.Texts("Tens|"));
        Assert.DoesNotContain("System.Text.RegularExpressions.Regex", await marked.Texts("using System.Text.RegularExpressions;\nRege|"));
        Assert.Equal("Regex", (await marked.Texts("using System.Text.RegularExpressions;\nRege|"))[0]);
    }

    [Fact]
    public async Task The_likeliest_come_first()
    {
        var texts = await marked.Texts("void M(int number) { n| }");
        // A parameter, what earlier cells have declared, keywords.
        Assert.True(texts.Index().First(entry => entry.Item == "number").Index < texts.Index().First(entry => entry.Item == "numbers").Index);
        Assert.True(texts.Index().First(entry => entry.Item == "numbers").Index < texts.Index().First(entry => entry.Item == "nameof").Index);
        // Obsolete members come last, hidden ones not at all.
        Assert.Equal(["Age", "Aging"], await marked.Texts("new Animal().A|"));
        // The case that was typed goes first.
        Assert.Equal("String", (await marked.Texts("Str|")).First(text => text.Equals("string", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_variable_declared_again_has_its_last_type()
    {
        Assert.Equal("List<long>", (await marked.Complete("numbe|")).Items[0].Signature);
        Assert.Equal(["numbers"], (await marked.Texts("numbe|")).Where(text => text == "numbers"));
    }

    [Fact]
    public async Task Completions_say_what_they_are()
    {
        var write = (await marked.Complete("Console.WriteL|")).Items[0];
        Assert.Equal("method", write.Kind);
        Assert.StartsWith("void WriteLine(", write.Signature, StringComparison.Ordinal);
        Assert.Contains("more)", write.Signature, StringComparison.Ordinal);
        Assert.Equal("variable", (await marked.Complete("greet|")).Items[0].Kind);
        Assert.Equal("keyword", (await marked.Complete("awai|")).Items[0].Kind);
        Assert.Equal("class", (await marked.Complete("StringBuil|")).Items[0].Kind);
        Assert.Equal(("enummember", "Friday = 5"), ((await marked.Complete("DayOfWeek.Fri|")).Items[0].Kind, (await marked.Complete("DayOfWeek.Fri|")).Items[0].Signature));
    }

    [Fact]
    public async Task Help_is_there_while_a_cell_runs_and_can_be_given_up()
    {
        using var cells = new Cells();
        using var started = new SemaphoreSlim(0);
        using var stop = new CancellationTokenSource();
        await cells.Run("var before = 1;");
        var running = cells.Session.RunAsync("Console.Write(\"ready\"); var during = 2; await Task.Delay(-1, CellInterruption);", output => started.Release(), stop.Token);
        Assert.True(await started.WaitAsync(TimeSpan.FromMinutes(1)));
        Assert.Equal(["before"], (await cells.Session.CompleteAsync("befor", 5)).Items.Select(item => item.Text));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cells.Session.CompleteAsync("befor", 5, new CancellationToken(canceled: true)));
        await stop.CancelAsync();
        await running;
    }
}
