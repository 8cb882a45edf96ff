using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>What people's hands write who come from Python, and how it is done here.</summary>
internal static partial class ForeignHabits
{
    /// <summary>What to write instead of a line that did not compile; null where it is no such habit.</summary>
    /// <param name="line">The line.</param>
    public static string? Find(string line)
    {
        line = line.Trim();
        if (Magic().Match(line) is { Success: true } magic)
            return $"'{magic.Value}' is IPython's; {Instead(magic.Groups[1].Value)}";
        if (Shell().Match(line) is { Success: true } shell)
            return $"'{line}' would start a program in IPython; here, run it with System.Diagnostics.Process.Start(\"{shell.Groups[1].Value}\", [\"ARGUMENT\"]).";
        if (Import().Match(line) is { Success: true } import)
            return $"'{line}' is Python's; here, write using NAMESPACE; and load what is not there yet with #r \"nuget:NAME, VERSION\".";
        if (Block().Match(line) is { Success: true } block)
            return $"'{line}' is Python's; in C#, write {Written(block.Groups[1].Value)}.";
        if (Interpolation().IsMatch(line))
            return $"'{line}' holds a string of Python's; in C#, write $\"… {{x}} …\".";
        return Question().Match(line) is { Success: true } question
            ? $"'{line}' asks for help in IPython; here, put the cursor on '{question.Groups[1].Value}{question.Groups[2].Value}' and press Shift+Tab."
            : null;
    }

    private static string Instead(string name) => name.ToUpperInvariant() switch
    {
        "TIME" or "TIMEIT" => "write #!time on a line of its own, which times the cell.",
        "HTML" or "JAVASCRIPT" or "JS" or "MARKDOWN" or "LATEX" or "SQL" or "WHO" or "WHOS" or "LSMAGIC" or "PWD" => $"write #!{name} on a line of its own.",
        "SVG" => "show drawings with Svg(\"<svg …>\").",
        "RUN" or "LOAD" => "write #!import \"FILE\".",
        "PIP" or "CONDA" => "load packages with #r \"nuget:NAME, VERSION\".",
        "WRITEFILE" => "write files with File.WriteAllText(\"NAME\", \"\"\"…\"\"\").",
        "RESET" => "restart the kernel from the notebook's menu.",
        _ => "commands here begin with #!, and #!lsmagic lists them.",
    };

    private static string Written(string word) => word switch
    {
        "def" => "int Name(int x) { … }",
        "class" => "class Name { … }",
        "for" => "foreach (var x in items) { … }",
        "elif" => "else if (…) { … }",
        "except" => "catch (Exception error) { … }",
        "with" => "using (var x = …) { … }",
        "else" or "try" => $"{word} {{ … }}",
        _ => $"{word} (…) {{ … }}",
    };

    [GeneratedRegex(@"^(?:import\s+[\w.]+(?:\s+as\s+\w+)?|from\s+[\w.]+\s+import\b.*)$")]
    private static partial Regex Import();

    [GeneratedRegex(@"^(def|class|for|while|if|elif|else|with|try|except)\b[^{;]*:\s*$")]
    private static partial Regex Block();

    [GeneratedRegex("""(?<![\w"])f"[^"]*"(?=[^"]*$)""")]
    private static partial Regex Interpolation();

    [GeneratedRegex(@"^%%?([A-Za-z]\w*)")]
    private static partial Regex Magic();

    [GeneratedRegex(@"^!\s*([a-z][\w.-]*)\b")]
    private static partial Regex Shell();

    [GeneratedRegex(@"^\?{1,2}([\w.]+)$|^([\w.]+)\?{1,2}$")]
    private static partial Regex Question();
}
