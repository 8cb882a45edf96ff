using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Engine.Languages.Commands;
using ArtGan.Kernel.Engine.Languages.Sql;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>What every session has.</summary>
internal static class StandardCommands
{
    /// <summary>The commands and languages of a new session.</summary>
    public static CommandTable Create(SessionOptions options)
    {
        CommandTable? table = null;
        var known = () => table!;
        var sql = new SqlLanguage(options.DefaultDatabase);
        return table = new CommandTable(
            [new HtmlLanguage(), new MarkdownLanguage(), new LatexLanguage(), new JavaScriptLanguage(), new MermaidLanguage(), new ValueLanguage(), sql],
            [new TimeCommand(), new WhoCommand(), new WhosCommand(), new ListCommand(known), new AboutCommand(options.About), new FolderCommand(), new SetCommand(known), new ShareCommand(known), new ConnectCommand(sql), new TestCommand(), new ImportCommand(options.ReadNotebook)]);
    }
}
