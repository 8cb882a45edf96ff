using System.CommandLine;
using System.Text.Json;
using ArtGan.Experiments;
using ArtGan.Experiments.Studies;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan study make RUN...</c>: makes a page that asks people about runs' pictures.</summary>
internal static class StudyMakeCommand
{
    public static Command Create()
    {
        var defaults = new StudyOptions();
        var runs = new Argument<string[]>("run") { Description = "Runs of one data set and size: folders, numbers, or latest.", HelpName = "RUN", Arity = ArgumentArity.OneOrMore };
        var output = GeneratorOptions.Output("The page to write; the key with the truth is written beside it.", "study.html");
        var kind = new Option<string>("--kind") { Description = "real-or-painted shows one picture at a time; which-is-better two, from two runs, or painted beside real ones of a single run.", DefaultValueFactory = _ => Spelling(defaults.Kind) };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<StudyKind>().Select(Spelling)]);
        var questions = new Option<int>("--questions") { Description = "Questions for each participant.", DefaultValueFactory = _ => defaults.Questions };
        var seed = new Option<long>("--seed") { Description = "Chooses pictures and their order.", DefaultValueFactory = _ => defaults.Seed };
        var seconds = new Option<double>("--seconds") { Description = "Seconds that a picture can be seen; 0 for no limit.", DefaultValueFactory = _ => defaults.Seconds };
        var device = new Option<string>("--device") { Description = "auto, cpu, cuda or cuda:1.", DefaultValueFactory = _ => "auto" };
        var command = new Command("make", "Make a page that asks people about runs' pictures.") { runs, output, kind, questions, seed, seconds, device };
        command.Handle(async context =>
        {
            var options = new StudyOptions
            {
                Kind = Enum.GetValues<StudyKind>().First(each => Spelling(each) == context.Get(kind)),
                Questions = context.Get(questions),
                Seed = context.Get(seed),
                Seconds = context.Get(seconds),
            };
            var path = Path.GetFullPath(context.Get(output)!);
            var key = await DataProgress.ShowAsync(context, progress => Task.FromResult(StudyMaker.Make(
                context.Get(runs)!, options, path, new Workplace { FetchProgress = progress, PreparationProgress = progress, Note = context.Say }, context.Get(device)!, context.Cancellation)));
            context.Result(new StudyMade(path, StudyMaker.KeyPath(path), key.Study, key.Kind, key.Questions.Count, [.. key.Sources.Select(source => source.Name)]), made =>
                $"{made.Questions} questions: {made.Out}\nThe truth, which nobody who answers should have: {made.Key}\nEvaluate with 'artgan study report ANSWERS --key {made.Key}'.");
            return ExitCode.Success;
        });
        return command;
    }

    private static string Spelling(StudyKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}

/// <summary>A study that was made.</summary>
/// <param name="Out">The page.</param>
/// <param name="Key">The key.</param>
/// <param name="Study">The study's identifier.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Questions">How many questions.</param>
/// <param name="Sources">Where the pictures come from.</param>
internal sealed record StudyMade(string Out, string Key, string Study, StudyKind Kind, int Questions, IReadOnlyList<string> Sources);
