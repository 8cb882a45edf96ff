using System.Globalization;
using ArtGan.Pages;

namespace ArtGan.Experiments.Studies;

/// <summary>Writes what people said as one HTML page that needs no other file.</summary>
internal static class StudyReport
{
    private const string RealTitle = "real pictures";
    private const int Digits = 12;

    private const string Style = """
        svg.share { display: block; width: 12rem; height: 1.25rem; }
        svg.share .axis { stroke: var(--line); } svg.share .half { stroke: var(--soft); stroke-dasharray: 2 2; }
        svg.share .range { stroke: var(--accent); stroke-width: 3; } svg.share circle { fill: var(--accent); }
        .hardest img { width: 9rem; image-rendering: pixelated; }
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="result">What people said.</param>
    /// <param name="key">The truth.</param>
    /// <param name="answers">The answers, for what people had to say.</param>
    /// <param name="asked">The page that asked, for its pictures; null where it is gone.</param>
    public static void Write(string path, StudyResult result, StudyKey key, IReadOnlyList<StudyAnswers> answers, StudyPageData? asked) =>
        AtomicFile.WriteText(path, Compose(result, key, answers, asked));

    private static string Compose(StudyResult result, StudyKey key, IReadOnlyList<StudyAnswers> answers, StudyPageData? asked)
    {
        var page = new ReportPage(StudyPage.Title(key.Kind))
        {
            Subtitle = string.Create(CultureInfo.InvariantCulture, $"Study {key.Study} on '{key.Data}': {key.Questions.Count} questions, {People(result.Participants)}, {result.Answers} answers; half of them came within {result.MedianSeconds:0.0} seconds.{Limit(key)}"),
            MadeBy = "artgan study report",
        };
        page.AddStyle(Style);
        page.Add(string.Concat(result.Warnings.Select(warning => PageMarkup.Note(PageMarkup.Text(warning), isWarning: true))));
        if (result.RealOrPainted is { } judgement)
        {
            page.Add(PageMarkup.Paragraph($"People were right in {Percent(judgement.Accuracy)} of their answers, where guessing is right in 50 % ({Probability(judgement.PAgainstHalf)}).", "lead"));
            page.Section("Taken for real", TakenForReal(judgement));
            page.Section("Answers", Answers(judgement.Confusion));
            page.Section("Hardest pictures", Hardest(judgement.Hardest, asked));
        }

        page.Section("Preferences", Preferences(result.Preferences ?? []));
        page.Section("Strengths", Strengths(result.BradleyTerry));
        page.Section("What they went by", string.Concat(answers.Select(each => each.Comment?.Trim()).Where(comment => !string.IsNullOrEmpty(comment)).Select(comment => $"<blockquote>{PageMarkup.Text(comment)}</blockquote>\n")));
        page.Section("What was shown", PageMarkup.Facts(key.Sources.Select(source => (source.IsReal ? RealTitle : source.Name, (string?)Described(source, key)))));
        page.Section("How it was counted", Method(result));
        return page.ToHtml();
    }

    /// <summary>A share for people.</summary>
    public static string Percent(Share share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share.Value:0.0} % [{100 * share.Low:0.0}, {100 * share.High:0.0}]");

    /// <summary>A probability for people.</summary>
    public static string Probability(double p) => p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");

    private static string TakenForReal(Judgement judgement)
    {
        var real = judgement.RealTakenForPainted;
        var taken = new Share(1 - real.Value, 1 - real.High, 1 - real.Low, real.N - real.Count, real.N);
        return Shares("pictures", "taken for real", [.. judgement.FoolingRates.Select(each => (each.Run, each.Rate)), (RealTitle, taken)]);
    }

    private static string Answers(Confusion confusion) => PageMarkup.Table(
        [new(""), new("called real", IsNumber: true), new("called painted", IsNumber: true)],
        [["real", Whole(confusion.RealAsReal), Whole(confusion.RealAsPainted)], ["painted", Whole(confusion.PaintedAsReal), Whole(confusion.PaintedAsPainted)]]);

    private static string Hardest(IReadOnlyList<HardPicture> pictures, StudyPageData? asked) => PageMarkup.Row(
        pictures.Select(picture =>
        {
            var told = string.Create(CultureInfo.InvariantCulture, $"{picture.Source}, number {picture.Number}: wrong in {100 * picture.Wrong:0} %");
            return asked is null ? PageMarkup.Paragraph(PageMarkup.Text(told), "quiet") : PageFigure.OfPicture("image/png", asked.Questions[picture.Question - 1][0], $"The picture of question {picture.Question}", told);
        }),
        "narrow hardest");

    private static string Preferences(IReadOnlyList<Preference> preferences) => preferences.Count == 0 ? "" : Shares(
        "preferred", "share", preferences.Select(each => ($"{each.First} to {each.Second} ({Probability(each.PAgainstHalf)})", each.FirstPreferred)));

    private static string Strengths(IReadOnlyList<Strength>? strengths) => strengths is null ? "" :
        PageMarkup.Paragraph("Bradley and Terry's model: the odds that one is preferred to another are the ratio of their strengths.", "quiet")
        + PageMarkup.Facts(strengths.Select(each => (each.Source, (string?)each.Value.ToString("0.000", CultureInfo.InvariantCulture))));

    private static string Shares(string name, string share, IEnumerable<(string Name, Share Share)> rows) => PageMarkup.Table(
        [new(name), new(share, IsNumber: true), new("from 0 to 100 %"), new("answers", IsNumber: true)],
        rows.Select(row => (string[])[PageMarkup.Text(row.Name), Percent(row.Share), Bar(row.Share), Whole(row.Share.N)]));

    // Half is marked; what it shows stands in words beside it.
    private static string Bar(Share share) => string.Create(
        CultureInfo.InvariantCulture,
        $"<svg class=\"share\" viewBox=\"-4 0 208 20\" aria-hidden=\"true\"><path class=\"axis\" d=\"M0 10H200\"/><path class=\"half\" d=\"M100 1V19\"/><path class=\"range\" d=\"M{200 * share.Low:0.#} 10H{200 * share.High:0.#}\"/><circle cx=\"{200 * share.Value:0.#}\" cy=\"10\" r=\"4\"/></svg>");

    private static string Described(StudySource source, StudyKey key) => source.IsReal
        ? PageMarkup.Text($"{key.Data}, fingerprint {key.Fingerprint[..Math.Min(Digits, key.Fingerprint.Length)]}")
        : PageMarkup.Text(string.Create(CultureInfo.InvariantCulture, $"preset {source.Preset}, {source.Step} steps, weights {source.WeightsSha256?[..Digits]}"));

    private static string Method(StudyResult result) => PageMarkup.Paragraph(
        $"Brackets are 95 % intervals: {(result.Participants == 1 ? "Wilson's score interval." : "a bootstrap over participants, since the answers of one person are alike, and never narrower than Wilson's score interval.")} p is the two-sided exact binomial test against 50 %. The share of painted pictures taken for real is the fooling rate of HYPE (Zhou et al. 2019, <a href=\"https://arxiv.org/abs/1904.01121\">arXiv:1904.01121</a>). People are the measure here: no program has judged any picture.");

    private static string Limit(StudyKey key) => key.Seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $" Each picture could be seen for {key.Seconds:0.###} seconds.") : "";

    private static string People(int count) => count == 1 ? "one participant" : $"{Whole(count)} participants";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
