using System.Text.Json.Nodes;
using ArtGan.Pages;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>What a run was made with, and how to make it again.</summary>
internal static class OriginSection
{
    /// <summary>The options that differ from the defaults, and all of them in a fold.</summary>
    internal static string Options(ReportedRun run)
    {
        if (run.Record is not { } record)
        {
            return run.Members("options") is { Count: > 0 } found ? PageMarkup.Facts(found.Select(Fact)) : "";
        }

        var options = record.Preset.OptionValues;
        var purposes = OptionTable.Describe().ToDictionary(option => option.Name, option => option.Description);
        var rows = ReproduceCommand.Differing(OptionTable.ToJson(new ExperimentOptions()), options)
            .Select(option => new[] { PageMarkup.Code(option.Name), PageMarkup.Code(option.Value), PageMarkup.Text(purposes.GetValueOrDefault(option.Name)) })
            .ToList();
        var differing = rows.Count == 0
            ? PageMarkup.Paragraph("Every option has its default.")
            : PageMarkup.Paragraph("These options differ from the defaults.") + PageMarkup.Table([new("Option"), new("Value"), new("What it is")], rows);
        return differing + PageMarkup.Fold($"All {options.Count} options", PageMarkup.Facts(options.Select(Fact)));
    }

    /// <summary>The command, hashes, code, engine and machine.</summary>
    internal static string Origin(ReportedRun run)
    {
        var command = run.Record is { } record
            ? ReproduceCommand.Of(record, Preset.Folder) is { } found
                ? $"<pre class=\"command\"><code>{PageMarkup.Text(found)}</code></pre>\n{PageMarkup.Paragraph("At the commit below, on the same machine with as many threads, it ends in the same weights.", "quiet")}"
                : PageMarkup.Paragraph($"The preset {PageMarkup.Code(record.Preset.Name)} is not among those of this checkout; a preset file with the options above starts the same training.")
            : "";
        var start = run.Record?.StartedFrom is { } origin ? PageMarkup.Paragraph(PageMarkup.Text(StartingPoint.Describe(origin)), "quiet") : "";
        var commit = run.Text("code", "commit") is { } hash ? $"<span class=\"hash\">{PageMarkup.Code(hash)}</span>{(run.Text("code", "dirty") == "true" ? ", with changes that were not committed" : "")}" : null;
        return command + start + PageMarkup.Facts(
        [
            ("Weights, SHA-256", Weights(run.Folder)),
            ("Data fingerprint", Hash(run.Text("data", "fingerprint"))),
            ("Content fingerprint", Hash(run.Text("content", "fingerprint"))),
            ("Seed", Plain(run.Text("options", "seed"))),
            ("Commit", commit),
            ("Version", Plain(run.Text("code", "version"))),
            ("Engine", Plain(Joined(run.Text("engine", "name"), run.Text("engine", "version"), Named("libtorch", run.Text("engine", "libtorch")), Named("CUDA", run.Text("engine", "cuda")), Named(".NET", run.Text("engine", "dotnet"))))),
            ("Threads", Plain(run.Text("engine", "threads"))),
            ("Device", Plain(run.Text("hardware", "device"))),
            ("Processor", Plain(Joined(run.Text("hardware", "processor"), run.Text("hardware", "cores") is { } cores ? $"{cores} cores" : null))),
            ("Memory", run.Text("hardware", "memory_mb") is { } memory ? PageMarkup.Text($"{memory} MB") : null),
            ("System", Plain(run.Text("hardware", "system"))),
            ("Started", Plain(run.Text("started"))),
            ("Folder", PageMarkup.Code(run.Folder.Name)),
        ]);
    }

    /// <summary>The hash of the newest checkpoint's weights with its step, as HTML; null where there is none.</summary>
    internal static string? Weights(RunFolder folder)
    {
        try
        {
            return new CheckpointStore(folder.FullPath, keep: 1).Latest is { } newest
                ? $"<span class=\"hash\">{PageMarkup.Code(newest.WeightsSha256)}</span> after {ReportText.Count(newest.Step)} steps"
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return $"the newest checkpoint cannot be read ({PageMarkup.Text(error.Message.TrimEnd('.'))})";
        }
    }

    private static (string Name, string? Html) Fact(KeyValuePair<string, JsonNode?> option) => (option.Key, PageMarkup.Code(option.Value?.ToString()));

    private static string? Plain(string? text) => text is null ? null : PageMarkup.Text(text);

    private static string? Hash(string? text) => text is null ? null : $"<span class=\"hash\">{PageMarkup.Code(text)}</span>";

    private static string? Named(string name, string? value) => value is null ? null : $"{name} {value}";

    private static string? Joined(params string?[] parts) => parts.OfType<string>().ToList() is [_, ..] found ? string.Join(", ", found) : null;
}
