using System.CommandLine;
using System.Globalization;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan dataset</c>: what data there is, and getting it.</summary>
internal static class DatasetCommand
{
    public static Command Create() => new("dataset", "Data sets: what there is, getting it, and making your own.") { DatasetListCommand.Create(), DatasetShowCommand.Create(), DatasetFetchCommand.Create(), DatasetVerifyCommand.Create(), DatasetImportCommand.Create(), DatasetDeleteCommand.Create() };

    /// <summary>The argument that names a data set.</summary>
    internal static Argument<string> NameArgument() => new("name") { Description = "A name from 'artgan dataset list', with a part after a slash where only that is wanted.", HelpName = "NAME" };

    /// <summary>Bytes for people.</summary>
    internal static string Size(long bytes) => bytes < 1_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB");
}
