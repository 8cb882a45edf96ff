using System.Globalization;
using System.Text;

namespace ArtGan.Metrics;

/// <summary>A verdict as a table, in text and in HTML: one row painted, one row real.</summary>
internal static class DigitVerdictTable
{
    public static string Text(DigitVerdict verdict)
    {
        var text = new StringBuilder();
        foreach (var row in Rows(verdict))
        {
            text.Append(row[0].PadRight(8)).AppendLine(string.Concat(row[1..].Select((cell, column) => cell.PadLeft(column < 10 ? 8 : 12))));
        }

        return text.Append(Summary(verdict)).ToString();
    }

    public static string Html(DigitVerdict verdict)
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse;font-variant-numeric:tabular-nums\">");
        foreach (var (row, index) in Rows(verdict).Select((row, index) => (row, index)))
        {
            html.Append("<tr>");
            foreach (var (cell, column) in row.Select((cell, column) => (cell, column)))
            {
                var tag = index == 0 || column == 0 ? "th" : "td";
                var align = column == 0 ? "left" : "right";
                html.Append(CultureInfo.InvariantCulture, $"<{tag} style=\"text-align:{align};white-space:nowrap;padding:2px 6px;border-bottom:1px solid #ddd\">{cell}</{tag}>");
            }

            html.Append("</tr>");
        }

        return html.Append(CultureInfo.InvariantCulture, $"</table><p>{Summary(verdict)}</p>").ToString();
    }

    private static string[][] Rows(DigitVerdict verdict) =>
    [
        ["", .. Enumerable.Range(0, verdict.ClassShare.Length).Select(digit => digit.ToString(CultureInfo.InvariantCulture)), "confidence", "entropy"],
        Row("painted", verdict.ClassShare, verdict.MeanConfidence, verdict.ClassEntropy),
        Row("real", verdict.RealClassShare, verdict.RealMeanConfidence, verdict.RealClassEntropy),
    ];

    private static string[] Row(string name, double[] shares, double confidence, double entropy) =>
    [
        name, .. shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.0}")),
        confidence.ToString("0.000", CultureInfo.InvariantCulture), entropy.ToString("0.000", CultureInfo.InvariantCulture),
    ];

    private static string Summary(DigitVerdict verdict) => string.Create(
        CultureInfo.InvariantCulture,
        $"{verdict.Count:N0} painted and {verdict.Count:N0} real digits, shares in percent, judged by a classifier that gets {verdict.ClassifierAccuracy * 100:0.00} % of the test digits right. Ten equal classes have an entropy of {Math.Log(verdict.ClassShare.Length):0.000}. {Conclusion(verdict)}");

    private static string Conclusion(DigitVerdict verdict)
    {
        var rule = string.Create(
            CultureInfo.InvariantCulture,
            $"a mean confidence of at least {DigitVerdict.LeastConfidence:0.00} and every class between {DigitVerdict.LeastShare * 100:0} % and {DigitVerdict.MostShare * 100:0} %");
        return verdict.IsGood ? $"They count as good: {rule}." : $"They do not count as good, which takes {rule}.";
    }
}
