using System.Text.Json.Nodes;
using ArtGan.Data;

namespace ArtGan.Experiments;

/// <summary>Whether a page with pictures of a run's data may be given to others.</summary>
internal static class DataRights
{
    /// <summary>What must be said before anybody passes the page on; null where nothing stands against it.</summary>
    /// <param name="run">The run whose pictures the page shows.</param>
    internal static string? Warning(ReportedRun run)
    {
        string?[] sentences = [Sentence(run.Members("data"), run.Text("options", "data")), Sentence(run.Members("content"), run.Text("options", "content_data"))];
        return sentences.OfType<string>().ToList() is [_, ..] found ? string.Join(' ', found) : null;
    }

    private static string? Sentence(JsonObject data, string? name)
    {
        var isDrawn = data["height"]?.ToString() == "0" || data["synthetic"]?.ToString() == "true";
        if (data.Count == 0 || isDrawn)
        {
            return null;
        }

        var title = data["title"]?.ToString() ?? data["name"]?.ToString() ?? name;
        var licence = data["licence"]?.ToString() is { Length: > 0 } text ? $" Their rights: {text.TrimEnd('.')}." : "";
        return (data["publishable"]?.ToString() ?? Known(name)) switch
        {
            "true" => null,
            "false" => $"This page contains pictures of “{title}”: do not publish it.{licence}",
            _ => $"This page contains pictures of “{title}”, of which nobody has said that they may be published: keep it to yourself unless you know better.{licence}",
        };
    }

    // Runs of before the question was asked.
    private static string? Known(string? name)
    {
        try
        {
            var catalog = new ManifestCatalog();
            var set = name?.Split('/')[0] ?? "";
            return catalog.Names.Contains(set) && catalog.Find(set).IsPublishable is { } publishable ? (publishable ? "true" : "false") : null;
        }
        catch (UserException)
        {
            // A damaged manifest vouches for nothing.
            return null;
        }
    }
}
