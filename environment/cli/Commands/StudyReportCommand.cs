using System.CommandLine;
using System.Globalization;
using System.Text;
using ArtGan.Experiments.Studies;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan study report ANSWERS...</c>: what people said.</summary>
internal static class StudyReportCommand
{
    public static Command Create()
    {
        var answers = new Argument<string[]>("answers") { Description = "Files that the study's page has saved, one a participant, or folders of them.", HelpName = "ANSWERS", Arity = ArgumentArity.OneOrMore };
        var key = new Option<string>("--key") { Description = "The key that was written beside the page.", DefaultValueFactory = _ => "study.key.json" };
        var html = new Option<string?>("--html") { Description = "Write the report as one HTML page too.", HelpName = "FILE" };
        var command = new Command("report", "Evaluate people's answers.") { answers, key, html };
        command.Handle(context =>
        {
            var truth = StudyKey.Read(context.Get(key)!);
            var given = context.Get(answers)!.SelectMany(Files).Select(path => StudyAnswers.Read(path, truth)).ToList();
            var result = StudyEvaluation.Of(truth, given);
            if (context.Get(html) is { } path)
            {
                var page = StudyPage.TryRead(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(context.Get(key)!))!, truth.Page), truth.Study);
                StudyReport.Write(Path.GetFullPath(path), result, truth, given, page);
            }

            context.Result(result, Describe);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var files = Directory.GetFiles(path, $"*{StudyAnswers.FileEnding}");
        return files.Length > 0 ? files.Order(StringComparer.Ordinal) : throw new UserException($"'{path}' holds no answers; name files that end in {StudyAnswers.FileEnding}, or their folder.");
    }

    private static string Describe(StudyResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{result.Participants} participants, {result.Answers} answers, half of them within {result.MedianSeconds:0.0} s; 95 % intervals: {result.Interval}");
        if (result.RealOrPainted is { } judgement)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"right: {StudyReport.Percent(judgement.Accuracy)}, {StudyReport.Probability(judgement.PAgainstHalf)} against guessing");
            foreach (var (run, rate) in judgement.FoolingRates)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{run} taken for real: {StudyReport.Percent(rate)}");
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"real taken for painted: {StudyReport.Percent(judgement.RealTakenForPainted)}");
        }

        foreach (var preference in result.Preferences ?? [])
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{preference.First} preferred to {preference.Second}: {StudyReport.Percent(preference.FirstPreferred)}, {StudyReport.Probability(preference.PAgainstHalf)}");
        }

        foreach (var (source, value) in result.BradleyTerry ?? [])
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"strength of {source}: {value:0.000}");
        }

        foreach (var warning in result.Warnings)
        {
            text.AppendLine(warning);
        }

        return text.ToString().TrimEnd();
    }
}
