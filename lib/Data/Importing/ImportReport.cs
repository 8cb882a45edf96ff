using System.Globalization;
using System.Net;
using System.Text;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Writes what an import found and made as one HTML page that needs no other file.</summary>
internal sealed class ImportReport
{
    private const int MostThumbnails = 84;
    private const int MostPairs = 40;
    private const int MostLines = 500;
    private const int ThumbnailSide = 128;

    private const string Style = """
        :root{--paper:#fffefb;--ink:#1f2328;--soft:#656d76;--line:#e4e2da;--panel:#f6f5f0;--accent:#a3341f;color-scheme:light dark}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#16181c;--ink:#e4e2dc;--soft:#9aa0a8;--line:#30343b;--panel:#1e2127;--accent:#ef8a72}}
        *{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans","DejaVu Sans",sans-serif}
        main{max-width:68rem;margin:0 auto;padding:3rem 1.5rem 4rem}
        h1{font-size:2.2rem;line-height:1.15;margin:0;letter-spacing:-.02em;overflow-wrap:anywhere}h2{font-size:1.3rem;margin:2.8rem 0 .9rem;padding-top:1.1rem;border-top:1px solid var(--line)}
        p{margin:.4rem 0}.quiet,figcaption,caption{color:var(--soft)}a{color:var(--accent)}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8.5rem,1fr));gap:.8rem;margin:1.6rem 0 0}
        .tile{background:var(--panel);border-radius:10px;padding:.8rem 1rem}.tile b{display:block;font-size:1.6rem;line-height:1.2;font-variant-numeric:tabular-nums}.tile span{color:var(--soft);font-size:.875rem}
        .sheet{display:grid;grid-template-columns:repeat(auto-fill,minmax(5.6rem,1fr));gap:.5rem}
        .sheet figure,.pair figure{margin:0;min-width:0}.sheet img,.pair img{display:block;width:100%;aspect-ratio:1;border-radius:4px;background:var(--panel)}
        .sharp{image-rendering:pixelated}
        figcaption{font-size:.75rem;line-height:1.35;padding-top:.2rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(20rem,1fr));gap:1.5rem}.charts figure{margin:0}
        .bars{display:grid;grid-template-columns:fit-content(18rem) 1fr fit-content(6rem);gap:.3rem .9rem;align-items:center;font-size:.9375rem}
        .bars i{display:block;height:.85rem;border-radius:3px;background:var(--accent);min-width:2px}.bars b{font-weight:400;text-align:right;font-variant-numeric:tabular-nums}
        .palette{display:flex;height:3.4rem;border-radius:8px;overflow:hidden;margin-top:.6rem}
        .pairs{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1.2rem}.pair{display:grid;grid-template-columns:1fr 1fr;gap:.4rem}.pair p{grid-column:1/3;margin:0;font-size:.8125rem}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem 1rem .35rem 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}th{font-weight:600;white-space:nowrap}
        table.list td:first-child{width:38%}
        code{font:.875em/1.5 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);border-radius:8px;padding:1rem;font:.875rem/1.5 ui-monospace,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        details{margin:.6rem 0}summary{cursor:pointer;color:var(--accent)}
        """;

    private readonly StringBuilder html = new();
    private readonly PackedSet set;
    private readonly ImportOptions options;
    private readonly ImportResult result;
    private readonly IReadOnlyList<PreparationRecord> used;

    private ImportReport(PackedSet set, ImportOptions options, ImportResult result, IReadOnlyList<PreparationRecord> records)
    {
        (this.set, this.options, this.result) = (set, options, result);
        used = [.. records.Where(record => record.IsKept)];
    }

    /// <summary>Writes the page.</summary>
    /// <param name="set">What was made.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="result">What is told of it.</param>
    /// <param name="records">What became of each file.</param>
    /// <exception cref="UserException">The page cannot be written.</exception>
    internal static void Write(PackedSet set, ImportOptions options, ImportResult result, IReadOnlyList<PreparationRecord> records)
    {
        var report = new ImportReport(set, options, result, records);
        AtomicFile.WriteText(result.Report, report.Compose());
    }

    private string Compose()
    {
        var title = set.Info?.Title ?? set.Name;
        html.Append($"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Text(title)}</title><style>{Style}{ImportReportCharts.Style}</style></head><body><main>");
        html.Append($"<h1>{Text(title)}</h1><p class=\"quiet\">The data set <code>{Text(set.Name)}</code>: {Count(set.Count, "picture")} of {set.Width} x {set.Height} pixels, {(set.Channels == 1 ? "grey" : "colour")}. Rights: {Text(set.Info?.Licence ?? "unknown")}</p>");
        Tiles();
        foreach (var note in result.Notes)
        {
            html.Append($"<p>{Text(note)}</p>");
        }

        ContactSheet();
        Classes();
        Originals();
        Colours();
        Duplicates();
        List("Rejected files", "These were meant to be pictures and could not be used.", [.. result.Rejected.Select(file => (file.File, file.Reason))]);
        List("Passed over", "Nobody would take these for pictures of the set.", [.. result.Skipped.Select(file => (file.File, file.Reason))]);
        Origin();
        return html.Append("</main></body></html>\n").ToString();
    }

    private void Tiles()
    {
        html.Append("<div class=\"tiles\">");
        Tile(set.Count, "pictures");
        if (set.Classes.Count > 0) Tile(set.Classes.Count, "classes");
        if (options.Preparation.Trim) Tile(used.Count(record => record.WasTrimmed), "frames cut away");
        Tile(result.Duplicates.Count, options.RemoveDuplicates ? "near-duplicates left out" : "near-duplicates, kept");
        Tile(result.Rejected.Count, "files rejected");
        Tile(result.Skipped.Count, "passed over");
        html.Append("</div>");

        void Tile(int number, string what) => html.Append($"<div class=\"tile\"><b>{Number(number)}</b><span>{what}</span></div>");
    }

    private void ContactSheet()
    {
        var chosen = EvenChoice.Of(set.Count, MostThumbnails);
        html.Append($"<h2>Pictures</h2><p class=\"quiet\">{(chosen.Count == set.Count ? "All of them." : $"{chosen.Count} of {Number(set.Count)}, evenly chosen.")}</p><div class=\"sheet\">");
        foreach (var index in chosen)
        {
            var label = set.LabelOf(index) is var number and >= 0 ? $"<figcaption>{Text(set.Classes[number])}</figcaption>" : "";
            html.Append($"<figure>{Thumbnail(index)}{label}</figure>");
        }

        html.Append("</div>");
    }

    private void Classes()
    {
        if (set.Classes.Count == 0) return;
        var most = result.Classes.Max(row => row.Count);
        html.Append("<h2>Classes</h2><div class=\"bars\">");
        foreach (var row in result.Classes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<span>{Text(row.Name)}</span><i style=\"width:{100.0 * row.Count / Math.Max(1, most):0.#}%\"></i><b>{Number(row.Count)}</b>");
        }

        html.Append("</div>");
        var unlabelled = set.Count - result.Classes.Sum(row => row.Count);
        if (unlabelled > 0) html.Append($"<p class=\"quiet\">{Count(unlabelled, "picture")} without a label.</p>");
    }

    private void Originals()
    {
        var small = used.Count(record => Math.Min(record.Source!.Width, record.Source.Height) < set.Width);
        html.Append("<h2>Originals</h2><p class=\"quiet\">");
        html.Append(string.Join(", ", used.GroupBy(record => record.Source!.Format).OrderByDescending(group => group.Count()).Select(group => $"{Number(group.Count())} {Text(group.Key)}")));
        html.Append($"; {Number(used.Count(record => record.Source!.Channels == 1))} grey, {Number(used.Count(record => record.Source!.HasAlpha))} with transparency");
        html.Append(small > 0 ? $". <b>{Count(small, "original")} smaller than {set.Width} pixels</b>, so enlarged: a network learns their blur." : ", none smaller than the set's pictures.");
        html.Append("</p>");
        var first = used[0].Source!;
        html.Append(used.All(record => (record.Source!.Width, record.Source.Height) == (first.Width, first.Height))
            ? $"<p>All have {Number(first.Width)} x {Number(first.Height)} pixels.</p>"
            : $"<div class=\"charts\">{ImportReportCharts.Sides(used)}{ImportReportCharts.Shapes(used)}</div>");
    }

    private void Colours()
    {
        var colours = ColourStatistics.Of(set);
        string[] names = set.Channels == 1 ? ["grey"] : ["red", "green", "blue"];
        html.Append($"<h2>Colours</h2><div class=\"charts\">{ImportReportCharts.Channels(colours)}<div><table><tr><th>channel</th><th>mean</th><th>standard deviation</th></tr>");
        for (var channel = 0; channel < names.Length; channel++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{names[channel]}</td><td>{colours.Means[channel]:0.0}</td><td>{colours.Deviations[channel]:0.0}</td></tr>");
        }

        html.Append("</table><p class=\"quiet\">Of 255, over the prepared pictures");
        html.Append(colours.Pictures < set.Count ? $"; {Number(colours.Pictures)} of them, evenly chosen." : ".");
        html.Append("</p><p>Main colours by their share of all pixels:</p><div class=\"palette\">");
        foreach (var colour in colours.Palette)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div title=\"{colour.Colour} {colour.Share:0.0%}\" style=\"background:{colour.Colour};flex:{colour.Share:0.####}\"></div>");
        }

        html.Append("</div></div></div>");
    }

    private void Duplicates()
    {
        if (result.Duplicates.Count == 0) return;
        html.Append($"<h2>Near-duplicates</h2><p class=\"quiet\">Pairs whose 256-bit difference hashes differ in at most {DuplicateIndex.FarthestHash} bits and whose colours are alike. {(options.RemoveDuplicates ? "The second of each was left out." : "All are in the set; import again with --dedupe to leave the second of each out.")}</p>");
        if (options.RemoveDuplicates)
        {
            List(null, null, [.. result.Duplicates.Select(pair => (pair.File, $"like {pair.Of}, {Count(pair.Distance, "bit")} apart"))]);
            return;
        }

        var numbers = used.Select((record, index) => (record.File, index)).ToDictionary(entry => entry.File, entry => entry.index, StringComparer.Ordinal);
        html.Append("<div class=\"pairs\">");
        foreach (var pair in result.Duplicates.Take(MostPairs))
        {
            html.Append($"<div class=\"pair\"><figure>{Thumbnail(numbers[pair.Of])}<figcaption title=\"{Text(pair.Of)}\">{Text(pair.Of)}</figcaption></figure><figure>{Thumbnail(numbers[pair.File])}<figcaption title=\"{Text(pair.File)}\">{Text(pair.File)}</figcaption></figure><p class=\"quiet\">{Count(pair.Distance, "bit")} apart</p></div>");
        }

        html.Append("</div>");
        List(null, null, [.. result.Duplicates.Skip(MostPairs).Select(pair => (pair.File, $"like {pair.Of}, {Count(pair.Distance, "bit")} apart"))]);
    }

    private void Origin()
    {
        html.Append("<h2>How it was made</h2><div class=\"scroll\"><table>");
        foreach (var (name, value) in ((string, string)[])[("from", Path.GetFullPath(options.Source)), ("prepared", set.Origin.Options), ("decoded and resized by", set.Origin.Library), ("labels", options.Labels ?? "from sub-folders where all pictures lie in some"), ("rights", set.Info?.Licence ?? "unknown"), ("packed file", set.Path), ("fingerprint", set.Fingerprint)])
        {
            html.Append($"<tr><th>{name}</th><td><code>{Text(value)}</code></td></tr>");
        }

        html.Append("</table></div>");
        if (set.Info?.Card is { } card) html.Append($"<details open><summary>Card</summary><pre>{Text(card)}</pre></details>");
    }

    private void List(string? heading, string? what, IReadOnlyList<(string File, string Reason)> files)
    {
        if (files.Count == 0) return;
        if (heading is not null) html.Append($"<h2>{heading}</h2><p class=\"quiet\">{what}</p>");
        html.Append("<div class=\"scroll\"><table class=\"list\">");
        foreach (var (file, reason) in files.Take(MostLines))
        {
            html.Append($"<tr><td><code>{Text(file)}</code></td><td>{Text(reason)}</td></tr>");
        }

        html.Append("</table></div>");
        if (files.Count > MostLines) html.Append($"<p class=\"quiet\">and {Number(files.Count - MostLines)} more.</p>");
    }

    private string Thumbnail(int index)
    {
        var picture = Picture.FromPlanar(set[index], set.Channels, set.Height, set.Width);
        var side = Math.Min(set.Width, ThumbnailSide);
        var bytes = picture.Resize(side, side).Encode(PictureFormat.WebP, new() { Quality = 82 });
        var name = Text(set.NameOf(index));
        return $"<img{(set.Width < ThumbnailSide ? " class=\"sharp\"" : "")} loading=\"lazy\" alt=\"{name}\" title=\"{name}\" src=\"data:image/webp;base64,{Convert.ToBase64String(bytes)}\">";
    }

    private static string Count(int count, string what) => $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(new string([.. text.Select(letter => char.IsControl(letter) && letter is not ('\n' or '\t') ? '\u2423' : letter)]));
}
