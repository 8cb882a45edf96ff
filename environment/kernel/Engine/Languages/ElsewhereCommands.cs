namespace ArtGan.Kernel.Engine.Languages;

/// <summary>Commands that people know from .NET Interactive and that are done another way here.</summary>
internal static class ElsewhereCommands
{
    /// <summary>What to do instead of a command; null where it is none of these.</summary>
    /// <param name="name">The name after <c>#!</c>.</param>
    public static string? Find(string name) => name.ToUpperInvariant() switch
    {
        "FSHARP" or "F#" => Language(name, "F#", "write the cell in C#, or build an F# project and load it with #r \"project:FILE.fsproj\""),
        "PWSH" or "POWERSHELL" => Language(name, "PowerShell", "start a program with System.Diagnostics.Process.Start(\"pwsh\", …)"),
        "KQL" => Language(name, "KQL", "query with #!sql, or with the client library of the database through #r \"nuget:…\""),
        "PYTHON" or "R" or "VB" or "HTTP" => Language(name, name, "write the cell in C#, or use a notebook with a kernel of that language"),
        "VEGA" or "VEGALITE" => Language(name, "Vega-Lite", "draw with Chart.Plot, or write the page's part with #!html"),
        "LOG" => $"'#!{name}' shows .NET Interactive's own log; here, print what you want to see with Console.WriteLine or display.",
        "EXTENSION" => $"'#!{name}' loads extensions of .NET Interactive; use the library itself with #r \"nuget:NAME, VERSION\".",
        "RESET" => $"'#!{name}' is not done inside a cell; restart the kernel from the notebook's menu, which also frees its memory.",
        "WRITEFILE" => $"'#!{name}' is not a command here; write the file with File.WriteAllText(\"NAME\", \"\"\"…\"\"\").",
        "I" or "INSTALL" => $"'#!{name}' is not a command here; load a package with #r \"nuget:NAME, VERSION\".",
        _ => null,
    };

    private static string Language(string name, string language, string instead) => $"'#!{name}' begins {language}, which this kernel does not run; {instead}.";
}
