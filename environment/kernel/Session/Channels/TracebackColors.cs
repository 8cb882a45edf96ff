using System.Text.RegularExpressions;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Session.Channels;

/// <summary>Colours tracebacks for front-ends, which understand the codes of terminals.</summary>
internal static partial class TracebackColors
{
    private const string Red = "\e[1;31m", Green = "\e[32m", Cyan = "\e[36m", Reset = "\e[0m";

    /// <summary>The lines of an error's traceback: what went wrong in red, places in cells in green, the user's own line as it is.</summary>
    public static IEnumerable<string> Apply(CellError error) => error.Traceback.Select((line, index) => line switch
    {
        _ when line.TrimStart().StartsWith("at ", StringComparison.Ordinal) => Place().Replace(line, $"{Green}$0{Reset}"),
        _ when line.AsSpan().Trim() is "^" => $"{Red}{line}{Reset}",
        _ when Diagnostic().IsMatch(line) => Diagnostic().Replace(line, $"{Green}$1{Reset}{Red}$2{Reset}"),
        _ when line.StartsWith("caused by ", StringComparison.Ordinal) => $"{Cyan}caused by {Reset}{Red}{line["caused by ".Length..]}{Reset}",
        _ when index == 0 => $"{Red}{line}{Reset}",
        _ => line,
    });

    [GeneratedRegex(@"cell-\d+:line \d+")]
    private static partial Regex Place();

    [GeneratedRegex(@"^(cell-\d+:line \d+, column \d+: )(.*)$")]
    private static partial Regex Diagnostic();
}
