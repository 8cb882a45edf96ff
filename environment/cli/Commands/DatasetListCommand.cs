using System.CommandLine;
using System.Globalization;
using ArtGan.Data;
using Spectre.Console;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan dataset list</c>: every data set, its rights, and whether it is here.</summary>
internal static class DatasetListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "List the data sets, their rights, and whether they are here.");
        command.Handle(context =>
        {
            var store = new AssetStore();
            var sets = new ManifestCatalog().Load().Select(manifest => new DatasetRow(manifest, store.IsCached(manifest), store.Locate(manifest))).ToList();
            var imported = DatasetImportedRows.List(context);
            if (!context.Json)
            {
                context.Terminal.WriteResult(Draw(sets, imported));
                return Task.FromResult(ExitCode.Success);
            }

            sets.ForEach(set => context.Result(set));
            foreach (var set in imported)
            {
                context.Result(set);
            }

            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static Table Draw(IReadOnlyList<DatasetRow> sets, IReadOnlyList<ImportedRow> imported)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(new TableColumn("name"), new TableColumn("pictures").RightAligned(), new TableColumn("classes").RightAligned(), new TableColumn("size").RightAligned(), new TableColumn("here"), new TableColumn("what, and its parts"));
        foreach (var set in sets)
        {
            var parts = set.Parts.Count == 0 ? "" : $" ({string.Join(", ", set.Parts.Select(part => $"{set.Name}/{part.Name}"))})";
            AddRow(set.Name, set.Pictures, set.Classes.Count, set.Bytes, set.Cached ? "yes" : "no", set.Title + parts);
        }

        foreach (var set in imported)
        {
            AddRow(set.Name, set.Pictures, set.Classes.Count, set.Bytes, "imported", string.Create(CultureInfo.InvariantCulture, $"{set.Title}, {set.Size} x {set.Size}"));
        }

        return table;

        void AddRow(string name, int pictures, int classes, long bytes, string here, string what) => table.AddRow(
            name,
            pictures == 0 ? "any number" : pictures.ToString("N0", CultureInfo.InvariantCulture),
            classes == 0 ? "" : classes.ToString(CultureInfo.InvariantCulture),
            bytes == 0 ? "" : DatasetCommand.Size(bytes),
            here,
            Markup.Escape(what));
    }
}
