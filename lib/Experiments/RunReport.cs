using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Plots;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>Writes what a run's folder holds as one HTML page that needs no other file.</summary>
public static class RunReport
{
    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#202124;background:#fff}
        h1{margin-bottom:0}h2{margin-top:2.5rem;border-bottom:1px solid #dadce0}
        img{max-width:100%;image-rendering:pixelated}figure{margin:0}figcaption,.quiet{color:#5f6368}
        .row{display:flex;flex-wrap:wrap;gap:1.5rem}.row figure{flex:1 1 20rem}
        table{border-collapse:collapse;margin:.75rem 0}caption{text-align:left;font-weight:600}
        th,td{text-align:left;padding:.15rem .75rem .15rem 0;border-bottom:1px solid #f1f3f4;vertical-align:top}
        code{font-size:.9em;overflow-wrap:anywhere}
        """;

    /// <summary>Writes the report of a run.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="path">The file; <c>report.html</c> in the run's folder where absent.</param>
    /// <returns>The file's full path.</returns>
    /// <exception cref="UserException">The run's record cannot be read, or the file cannot be written.</exception>
    public static string Write(RunFolder folder, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        path = Path.GetFullPath(path ?? folder.ReportPath);
        AtomicFile.WriteText(path, Compose(folder));
        return path;
    }

    private static string Compose(RunFolder folder)
    {
        var record = RunRecord.Read(folder);
        var ticks = new StatsLog(folder.StatsPath).Ticks;
        var diagnoses = new Diagnoses(new DiagnosisLog(folder.DiagnosesPath).Entries);
        var html = new StringBuilder();
        html.Append($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(folder.Name)}</title><style>{Style}</style></head><body>");
        html.Append($"<h1>{Text(folder.Name)}</h1><p class=\"quiet\">{Text(record.Preset.Reproduces)}</p><p>{Text(record.Preset.Description)}</p>");
        html.Append(Summary(record, ticks));
        html.Append(record.StartedFrom is { } origin ? $"<p>{Text(StartingPoint.Describe(origin))}</p>" : "");
        html.Append(Pictures(folder, record));
        if (ticks.Count > 0)
        {
            html.Append($"<h2>Measures</h2>{Measures(RunCurves.Of(ticks, diagnoses))}<h2>Training doctor</h2>{diagnoses.ToHtml()}");
        }

        html.Append(Scores(folder));
        html.Append("<h2>Networks</h2>").Append(Networks(record));
        html.Append(Card(folder.CardPath, "Data")).Append(Card(folder.ContentCardPath, "Content"));
        html.Append("<h2>Options and origin</h2>");
        foreach (var section in new[] { "options", "data", "content", "started_from", "code", "engine", "hardware" })
        {
            html.Append(record.Json[section] is JsonObject values ? Table(section, values) : "");
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static string Summary(RunRecord record, IReadOnlyList<TrainingTick> ticks)
    {
        if (ticks is not [.., var last])
        {
            return "<p>No step has been measured yet.</p>";
        }

        return string.Create(CultureInfo.InvariantCulture, $"<p>{last.Step:N0} of {record.Preset.Options.Training.Steps:N0} steps, {last.Kimg:N1} thousand pictures in {TimeSpan.FromSeconds(last.Seconds):h\\:mm\\:ss}. The discriminator judged {last.RealRight:P0} of the real and {last.FakeRight:P0} of the painted pictures right at the end; D(x) was {last.DReal:0.00} and D(G(z)) {last.DFake:0.00}.</p>");
    }

    private static string Pictures(RunFolder folder, RunRecord record)
    {
        var html = new StringBuilder("<h2>Pictures</h2><div class=\"row\">");
        if (folder.Fakes() is [.., var last] fakes)
        {
            html.Append(Figure(last.Path, string.Create(CultureInfo.InvariantCulture, $"Painted, after {last.Step:N0} steps")));
            html.Append(Figure(folder.VerdictsPath(last.Step), "The same pictures; a red frame is around those that the discriminator saw through"));
            html.Append(Figure(folder.RealsPath, IsSynthetic(record) ? "Learned from: synthetic pictures, made by a program" : "Real"));
            html.Append(Figure(fakes[0].Path, string.Create(CultureInfo.InvariantCulture, $"Painted, after {fakes[0].Step:N0} steps")));
        }

        return html.Append(Figure(folder.ProgressPath, record.ContentFingerprint is null ? "The same latents through time" : "The same photographs and their paintings through time")).Append("</div>").ToString();
    }

    private static string Networks(RunRecord record)
    {
        using var networks = record.CreateNetworks();
        return $"<div class=\"row\"><figure>{networks.DescribeGenerator().ToHtml()}</figure><figure>{networks.DescribeDiscriminator().ToHtml()}</figure></div>";
    }

    private static string Scores(RunFolder folder)
    {
        if (!File.Exists(folder.MetricsPath))
        {
            return "";
        }

        var html = new StringBuilder("<h2>Scores</h2>");
        foreach (var line in File.ReadLines(folder.MetricsPath))
        {
            try
            {
                html.Append(Table("", JsonNode.Parse(line) as JsonObject ?? []));
            }
            catch (JsonException)
            {
                // Half a line of an evaluation that was killed says nothing.
            }
        }

        return html.ToString();
    }

    private static bool IsSynthetic(RunRecord record) => record.Json["data"]?["synthetic"]?.GetValue<bool>() ?? false;

    private static string Card(string path, string title) => File.Exists(path)
        ? $"<h2>{title}</h2><details><summary>The card of the data set: what it holds, its rights, its gaps</summary>{CardHtml.Of(File.ReadAllText(path))}</details>"
        : "";

    private static string Table(string caption, JsonObject values)
    {
        var html = new StringBuilder($"<table><caption>{Text(caption)}</caption><tbody>");
        foreach (var (name, value) in values)
        {
            html.Append($"<tr><th>{Text(name)}</th><td><code>{Text(value?.ToString() ?? "unknown")}</code></td></tr>");
        }

        return html.Append("</tbody></table>").ToString();
    }

    private static string Measures(PlotlyChart curves)
    {
        const string Description = "Losses, shares judged right, scores, diversity and speed by step, with diagnoses";
        return Picture.HasLibrary
            ? Image(curves.ToPicture().EncodePng(), "image/png", Description)
            : Image(Encoding.UTF8.GetBytes(curves.ToSvg()), "image/svg+xml", Description);
    }

    private static string Figure(string path, string caption) => File.Exists(path)
        ? $"<figure>{Image(File.ReadAllBytes(path), path.EndsWith(".gif", StringComparison.Ordinal) ? "image/gif" : "image/png", caption)}<figcaption>{Text(caption)}</figcaption></figure>"
        : "";

    private static string Image(byte[] content, string type, string description) =>
        $"<img alt=\"{Text(description)}\" src=\"data:{type};base64,{Convert.ToBase64String(content)}\">";

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
