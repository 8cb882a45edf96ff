using System.Globalization;
using System.Net;
using System.Text;

namespace ArtGan.Experiments.Studies;

/// <summary>Writes what people said as one HTML page that needs no other file.</summary>
internal static class StudyReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="result">What people said.</param>
    /// <param name="key">The truth.</param>
    /// <param name="answers">The answers, for what people had to say.</param>
    /// <param name="page">The page that asked, for its pictures; null where it is gone.</param>
    public static void Write(string path, StudyResult result, StudyKey key, IReadOnlyList<StudyAnswers> answers, StudyPageData? page) =>
        AtomicFile.WriteText(path, Compose(result, key, answers, page));

    private static string Compose(StudyResult result, StudyKey key, IReadOnlyList<StudyAnswers> answers, StudyPageData? page)
    {
        var title = key.Kind == StudyKind.RealOrPainted ? "Real or painted?" : "Which is better?";
        var html = new StringBuilder();
        html.Append($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\"><title>{title} What people said</title><style>{StudyFiles.Read("study-report.css")}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>{title}</h1><p class=\"quiet\">Study {Text(key.Study)} on '{Text(key.Data)}': {key.Questions.Count} questions, {People(result.Participants)}, {result.Answers} answers; half of them came within {result.MedianSeconds:0.0} seconds.{Limit(key)}</p>");
        html.Append(result.RealOrPainted is { } judgement ? Judged(judgement, key, page) : Preferred(result));
        html.Append(string.Concat(result.Warnings.Select(warning => $"<p class=\"warning\">{Text(warning)}</p>")));
        html.Append(Comments(answers)).Append(Sources(key)).Append(Method(result));
        return html.Append("</body></html>\n").ToString();
    }

    /// <summary>A share for people.</summary>
    public static string Percent(Share share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share.Value:0.0} % [{100 * share.Low:0.0}, {100 * share.High:0.0}]");

    /// <summary>A probability for people.</summary>
    public static string Probability(double p) => p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");

    private static string Judged(Judgement judgement, StudyKey key, StudyPageData? page)
    {
        var html = new StringBuilder($"<p class=\"lead\">People were right in {Percent(judgement.Accuracy)} of their answers, where guessing is right in 50 % ({Probability(judgement.PAgainstHalf)}).</p>");
        html.Append("<h2>Taken for real</h2><div class=\"scroll\"><table><thead><tr><th>Pictures</th><th class=\"number\">taken for real</th><th></th><th class=\"number\">answers</th></tr></thead><tbody>");
        foreach (var (run, rate) in judgement.FoolingRates)
        {
            html.Append(Row(run, rate));
        }

        var real = judgement.RealTakenForPainted;
        html.Append(Row("real pictures", new Share(1 - real.Value, 1 - real.High, 1 - real.Low, real.N - real.Count, real.N))).Append("</tbody></table></div>");
        var confusion = judgement.Confusion;
        html.Append(CultureInfo.InvariantCulture, $"<h2>Answers</h2><div class=\"scroll\"><table><thead><tr><th></th><th class=\"number\">called real</th><th class=\"number\">called painted</th></tr></thead><tbody><tr><th>real</th><td class=\"number\">{confusion.RealAsReal}</td><td class=\"number\">{confusion.RealAsPainted}</td></tr><tr><th>painted</th><td class=\"number\">{confusion.PaintedAsReal}</td><td class=\"number\">{confusion.PaintedAsPainted}</td></tr></tbody></table></div>");
        if (judgement.Hardest.Count > 0)
        {
            html.Append("<h2>Hardest pictures</h2><div class=\"pictures\">");
            foreach (var picture in judgement.Hardest)
            {
                var image = page is null ? "" : $"<img alt=\"Picture of question {picture.Question}\" src=\"data:image/png;base64,{Convert.ToBase64String(page.Questions[picture.Question - 1][0])}\">";
                html.Append(CultureInfo.InvariantCulture, $"<figure>{image}<figcaption>{Text(picture.Source)}, number {picture.Number}: wrong in {100 * picture.Wrong:0} %</figcaption></figure>");
            }

            html.Append("</div>");
        }

        return html.ToString();
    }

    private static string Preferred(StudyResult result)
    {
        var html = new StringBuilder("<h2>Preferences</h2><div class=\"scroll\"><table><thead><tr><th>Preferred</th><th class=\"number\">share</th><th></th><th class=\"number\">answers</th></tr></thead><tbody>");
        foreach (var preference in result.Preferences ?? [])
        {
            html.Append(Row($"{preference.First} to {preference.Second} ({Probability(preference.PAgainstHalf)})", preference.FirstPreferred));
        }

        html.Append("</tbody></table></div>");
        if (result.BradleyTerry is { } strengths)
        {
            html.Append("<h2>Strengths</h2><p class=\"quiet\">Bradley and Terry's model: the odds that one is preferred to another are the ratio of their strengths.</p><div class=\"scroll\"><table><tbody>");
            foreach (var (source, value) in strengths)
            {
                html.Append(CultureInfo.InvariantCulture, $"<tr><th>{Text(source)}</th><td class=\"number\">{value:0.000}</td></tr>");
            }

            html.Append("</tbody></table></div>");
        }

        return html.ToString();
    }

    private static string Row(string name, Share share) => string.Create(
        CultureInfo.InvariantCulture,
        $"<tr><th>{Text(name)}</th><td class=\"number\">{Percent(share)}</td><td>{Bar(share)}</td><td class=\"number\">{share.N}</td></tr>");

    // From 0 to 1, half marked; what it shows stands in words beside it.
    private static string Bar(Share share) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg viewBox=\"-4 0 208 20\" aria-hidden=\"true\"><path class=\"axis\" d=\"M0 10H200\"/><path class=\"half\" d=\"M100 1V19\"/><path class=\"range\" d=\"M{200 * share.Low:0.#} 10H{200 * share.High:0.#}\"/><circle cx=\"{200 * share.Value:0.#}\" cy=\"10\" r=\"4\"/></svg>");

    private static string Comments(IReadOnlyList<StudyAnswers> answers)
    {
        var said = answers.Select(each => each.Comment?.Trim()).Where(comment => !string.IsNullOrEmpty(comment)).ToList();
        return said.Count == 0 ? "" : $"<h2>What they went by</h2>{string.Concat(said.Select(comment => $"<blockquote>{Text(comment!)}</blockquote>"))}";
    }

    private static string Sources(StudyKey key) => $"<h2>What was shown</h2><div class=\"scroll\"><table><tbody>{string.Concat(key.Sources.Select(source => source.IsReal
        ? $"<tr><th>real pictures</th><td>{Text(key.Data)}, fingerprint {key.Fingerprint[..Math.Min(12, key.Fingerprint.Length)]}</td></tr>"
        : string.Create(CultureInfo.InvariantCulture, $"<tr><th>{Text(source.Name)}</th><td>preset {Text(source.Preset ?? "")}, {source.Step} steps, weights {source.WeightsSha256?[..12]}</td></tr>")))}</tbody></table></div>";

    private static string Method(StudyResult result) =>
        $"<h2>How it was counted</h2><p>Brackets are 95 % intervals: {(result.Participants == 1 ? "Wilson's score interval." : "a bootstrap over participants, since the answers of one person are alike, and never narrower than Wilson's score interval.")} p is the two-sided exact binomial test against 50 %. The share of painted pictures taken for real is the fooling rate of HYPE (Zhou et al. 2019, <a href=\"https://arxiv.org/abs/1904.01121\">arXiv:1904.01121</a>). People are the measure here: no program has judged any picture.</p>";

    private static string Limit(StudyKey key) => key.Seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $" Each picture could be seen for {key.Seconds:0.###} seconds.") : "";

    private static string People(int count) => count == 1 ? "one participant" : string.Create(CultureInfo.InvariantCulture, $"{count} participants");

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
