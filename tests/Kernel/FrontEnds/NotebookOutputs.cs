using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Kernel.Session.Notebooks;

namespace ArtGan.Tests.Kernel.FrontEnds;

/// <summary>The outputs of an executed notebook as text that can be compared: all of them, without what no two runs share.</summary>
internal static partial class NotebookOutputs
{
    private const string Figure = "application/vnd.plotly.v1+json";
    // What a front-end alone is given.
    private const string Widget = "application/vnd.jupyter.widget-view+json";
    private const string Speed = "pictures a second", SpeedOfFigure = "images/s";

    /// <summary>One line an output, with the cell's identifier.</summary>
    public static IReadOnlyList<string> Of(NotebookDocument document) =>
    [
        // As they are written: with sorted keys.
        .. from cell in NotebookDocument.Parse(document.ToJson()).Cells
           where cell.Kind == CellKind.Code
           from line in cell.Outputs.Select(output => Normalised((JsonObject)output.DeepClone())).Prepend($"executed {cell.ExecutionCount}")
           select $"{cell.Id}: {line}",
    ];

    private static string Normalised(JsonObject output)
    {
        (output["data"] as JsonObject)?.Remove(Widget);
        if (output["data"] is JsonObject data && data[Figure] is { } figure)
        {
            foreach (var trace in figure["data"]!.AsArray().Where(trace => (string?)trace!["name"] == Speed))
            {
                trace!["y"] = null;
                data["image/png"] = "shows the speed";
            }
        }

        // The live figure of training, as a picture and in words.
        if (output["data"] is JsonObject shown && shown["image/png"] is not null && shown["text/plain"] is { } words && words.ToJsonString().Contains(SpeedOfFigure, StringComparison.Ordinal))
        {
            shown["image/png"] = "shows the speed";
            shown["text/plain"] = "tells the speed";
        }

        // The kernel colours its errors for front-ends.
        if (output["traceback"] is JsonArray lines)
            output["traceback"] = new JsonArray([.. lines.Select(line => JsonValue.Create(Colours().Replace((string)line!, "")))]);
        return Chance().Replace(Times().Replace(output.ToJsonString(), "N s, N pictures a second"), "~");
    }

    [GeneratedRegex(@"\e\[[\d;]*m")]
    private static partial Regex Colours();

    [GeneratedRegex(@"[\d.,]+ s, [\d.,]+ pictures a second")]
    private static partial Regex Times();

    // Names that are drawn, times, and the spaces that line them up in tables of text. What stands before a number may
    // be an escaped character, which ends in a letter or digit.
    [GeneratedRegex(@"[0-9a-f]{32}|(?<=/notebook-)\w{6}| *\d+([.,]\d+)? m?s\b *|\d+:\d\d:\d\d\.\d+| {2,}")]
    private static partial Regex Chance();
}
