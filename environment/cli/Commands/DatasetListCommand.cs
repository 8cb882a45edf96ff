using System.CommandLine;
using ArtGan.Data;

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
            foreach (var manifest in new ManifestCatalog().Load())
            {
                context.Result(
                    new DatasetRow(
                        manifest.Name, manifest.Title, manifest.Licence, manifest.Citation, store.IsCached(manifest),
                        manifest.Bytes, manifest.Files.Count, manifest.Card, store.Locate(manifest)),
                    row => $"{row.Name,-16} {DatasetCommand.Size(row.Bytes),10}  {(row.Cached ? "here" : "not fetched"),-12} {row.Title}");
            }

            DatasetImportedRows.Write(context);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>One data set in the list.</summary>
/// <param name="Name">Its name for the command line.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Licence">The rights in a few words.</param>
/// <param name="Citation">How to cite it.</param>
/// <param name="Cached">Whether it can be used offline.</param>
/// <param name="Bytes">Bytes of all files.</param>
/// <param name="Files">How many files.</param>
/// <param name="Card">The page that describes it.</param>
/// <param name="Folder">Where its files lie, or will lie.</param>
internal sealed record DatasetRow(
    string Name, string Title, string Licence, string? Citation, bool Cached, long Bytes, int Files, string? Card, string Folder);
