using System.CommandLine;
using ArtGan.Data;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan dataset verify NAME</c>: reads every file, compares hashes, and mends what is altered.</summary>
internal static class DatasetVerifyCommand
{
    public static Command Create()
    {
        var name = DatasetCommand.NameArgument();
        var command = new Command("verify", "Check every file's hash, and fetch again what is altered or missing.") { name };
        command.Handle(async context =>
        {
            if (DatasetImportedRows.Verify(context, context.Get(name)!)) return ExitCode.Success;
            var manifest = new ManifestCatalog().Find(context.Get(name)!);
            if (manifest.Form == DataSetForm.Procedural) throw new UserException($"'{manifest.FullName}' has nothing to verify: a program makes its pictures when they are needed.");
            var store = new AssetStore();
            var findings = await store.VerifyAsync(manifest, context.Cancellation);
            if (findings.All(finding => finding.State == FileState.Missing))
            {
                throw new UserException($"'{manifest.FullName}' is not in the cache; fetch it with 'artgan dataset fetch {manifest.FullName}'.");
            }

            foreach (var finding in findings.Where(finding => finding.State != FileState.Whole))
            {
                context.Say(finding.State == FileState.Missing
                    ? $"{finding.Path} is missing and is fetched again."
                    : $"{finding.Path} is altered (sha256 {finding.Found} where {finding.Expected} is expected) and is fetched again.");
            }

            // A fetch of what is whole only records that it was read.
            var folder = await DataProgress.ShowAsync(context, progress => DatasetFetchCommand.FetchAsync(store, manifest, progress, context.Cancellation));
            context.Result(
                new DatasetVerified(manifest.FullName, folder, findings.Count(finding => finding.State != FileState.Whole), findings),
                result => $"{result.Name} is whole{(result.Mended > 0 ? $" again: {result.Mended} of {result.Files.Count} files were fetched anew" : $": {result.Files.Count} files, every hash as it should be")}.");
            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary>How a check ended.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Folder">Where its files lie.</param>
/// <param name="Mended">Files that were altered or missing, and are whole now.</param>
/// <param name="Files">What was found, before mending.</param>
internal sealed record DatasetVerified(string Name, string Folder, int Mended, IReadOnlyList<FileFinding> Files);
