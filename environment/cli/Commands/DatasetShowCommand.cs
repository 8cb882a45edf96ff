using System.CommandLine;
using System.Globalization;
using ArtGan.Data;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan dataset show NAME</c>: the card of a data set.</summary>
internal static class DatasetShowCommand
{
    public static Command Create()
    {
        var name = DatasetCommand.NameArgument();
        var command = new Command("show", "Print a data set's card: what it is, whose, its gaps, what it may be used for.") { name };
        command.Handle(context =>
        {
            var manifest = new ManifestCatalog().Find(context.Get(name)!);
            var store = new AssetStore();
            context.Result(
                new DatasetShown(new DatasetRow(manifest, store.IsCached(manifest), store.Locate(manifest)), manifest.Describe().Card),
                shown => shown.Card?.TrimEnd() ?? string.Create(CultureInfo.InvariantCulture, $"{manifest.Title}: {manifest.Files.Count} files. {manifest.Licence}"));
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }
}

/// <summary>A data set with the text of its card.</summary>
/// <param name="Dataset">What the list tells.</param>
/// <param name="Card">The card, in Markdown.</param>
internal sealed record DatasetShown(DatasetRow Dataset, string? Card);
