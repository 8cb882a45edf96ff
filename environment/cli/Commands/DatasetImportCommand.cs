using System.CommandLine;
using System.Globalization;
using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan dataset import DIR</c>: makes a named set of any folder or archive of pictures.</summary>
internal static class DatasetImportCommand
{
    private const long LongestCard = 1 << 20;

    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "A folder of pictures, or a .zip or .tar.gz of one; it is only read.", HelpName = "DIR|FILE" };
        var name = new Option<string>("--name") { Description = "The set's name: lower-case letters, digits and hyphens.", Required = true, HelpName = "N" };
        var size = new Option<int>("--size") { Description = "Edge of the square in pixels, 32 to 1024.", DefaultValueFactory = _ => 64 };
        var crop = new Option<string>("--crop") { Description = "centre, attention, entropy, stretch or pad, with trim before it to cut frames away, as in trim,centre.", DefaultValueFactory = _ => "centre" };
        var labels = new Option<string?>("--labels") { Description = "folders, none, or a CSV file of file,label; left out, folders where every picture lies in one.", HelpName = "folders|FILE.csv|none" };
        var dedupe = new Option<bool>("--dedupe") { Description = "Leave out pictures that look like an earlier one." };
        var grey = new Option<bool>("--grey") { Description = "Make grey pictures." };
        var replace = new Option<bool>("--replace") { Description = "Replace the imported set of that name." };
        var title = new Option<string?>("--title") { Description = "The set's name for people." };
        var licence = new Option<string?>("--licence") { Description = "The rights, in a few words." };
        var card = new Option<string?>("--card") { Description = "A Markdown file that describes the set.", HelpName = "FILE.md" };
        var command = new Command("import", "Make a data set of any folder of pictures.") { source, name, size, crop, labels, dedupe, grey, replace, title, licence, card };
        command.Handle(async context =>
        {
            var cropping = ReadCropping(context.Get(crop)!);
            var options = new ImportOptions
            {
                Source = UserPath.In(Environment.CurrentDirectory, context.Get(source)!),
                Name = context.Get(name)!,
                Preparation = new() { Size = context.Get(size), Trim = cropping.Trim, Crop = cropping.Mode, Channels = context.Get(grey) ? 1 : 3 },
                Labels = context.Get(labels),
                RemoveDuplicates = context.Get(dedupe),
                Replace = context.Get(replace),
                Title = context.Get(title),
                Licence = context.Get(licence),
                Card = context.Get(card) is { } path ? ReadCard(path) : null,
                ReservedNames = new ManifestCatalog().Names,
            };
            var result = await ImportAsync(context, options);
            foreach (var note in result.Notes)
            {
                context.Say(note);
            }

            context.Result(result, Describe);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<ImportResult> ImportAsync(CommandContext context, ImportOptions options)
    {
        try
        {
            return await DataProgress.ShowAsync(context, progress => Task.Run(() => PictureImport.Run(options, progress: progress, cancellation: context.Cancellation)));
        }
        catch (OperationCanceledException)
        {
            context.Say("What is prepared so far is kept; the same command goes on with it.");
            throw;
        }
    }

    private static Cropping ReadCropping(string text)
    {
        try
        {
            return Cropping.Parse(text);
        }
        catch (UserException error)
        {
            throw new UsageException(error.Message);
        }
    }

    private static string ReadCard(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > LongestCard }
                ? throw new UserException($"The card '{path}' is longer than 1 MB; shorten it.")
                : File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The card '{path}' could not be read ({error.Message.TrimEnd('.')}); check the path.", error);
        }
    }

    private static string Describe(ImportResult result)
    {
        var lines = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"{result.Name}: {Count(result.Count, "picture")} of {result.Size} x {result.Size} pixels{(result.Classes.Count > 0 ? $" in {result.Classes.Count} classes" : "")}, in {result.Seconds:0.0} s"),
        };
        lines.AddRange(Few(result.Rejected, "file was", "files were", "rejected", file => $"{file.File}: {file.Reason}"));
        lines.AddRange(Few(result.Duplicates, "picture looks", "pictures look", "like an earlier one", pair => $"{pair.File} like {pair.Of}, {Count(pair.Distance, "bit")} apart"));
        foreach (var group in result.Skipped.GroupBy(file => file.Reason))
        {
            lines.Add($"{group.Count()} passed over: {group.Key}");
        }

        return string.Join('\n', [.. lines, $"file    {result.File}", $"report  {result.Report}"]);
    }

    private static IEnumerable<string> Few<T>(IReadOnlyList<T> items, string one, string many, string what, Func<T, string> describe)
    {
        const int Shown = 10;
        if (items.Count == 0) return [];
        IEnumerable<string> lines = [$"{items.Count} {(items.Count == 1 ? one : many)} {what}:", .. items.Take(Shown).Select(item => $"  {describe(item)}")];
        return items.Count > Shown ? [.. lines, $"  and {items.Count - Shown} more, all in the report"] : lines;
    }

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
