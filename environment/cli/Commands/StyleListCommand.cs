using System.CommandLine;
using ArtGan.Data;
using ArtGan.Style;
using Spectre.Console;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan style list</c>: the feature networks of style transfer, and which are at hand.</summary>
internal static class StyleListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the feature networks, the best first, and whether they are at hand.");
        command.Handle(context =>
        {
            var networks = StyleNetworks.List(new AssetStore());
            if (!context.Json)
            {
                context.Terminal.WriteResult(Draw(networks));
                return Task.FromResult(ExitCode.Success);
            }

            foreach (var network in networks) context.Result(network);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Table Draw(IReadOnlyList<StyleNetworkInfo> networks)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("name"), new TableColumn("size").RightAligned(), new TableColumn("here"), new TableColumn("what"));
        foreach (var network in networks)
        {
            var here = network.IsCached ? "yes" : network.IsAtHand ? "at hand" : "no";
            table.AddRow(network.Name, DatasetCommand.Size(network.Bytes), here, Markup.Escape(network.Title));
        }

        return table;
    }
}
