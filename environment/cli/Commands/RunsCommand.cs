using System.CommandLine;
using ArtGan.Cli.Runs;
using ArtGan.Experiments;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan runs</c>: all runs as a table, ranked, compared, asked with SQL, and written for other programs.</summary>
internal static class RunsCommand
{
    public static Command Create()
    {
        var choice = new RunChoiceOptions();
        var leaderboard = new Option<string?>("--leaderboard") { Description = "Rank the runs by a score's newest value, such as kid-squeezenet.", HelpName = "SCORE" };
        var compare = new Option<string[]>("--compare") { Description = "Show how these runs differ: options, scores, last measures.", HelpName = "RUN RUN", AllowMultipleArgumentsPerToken = true };
        var sql = new Option<string?>("--sql") { Description = "Ask the tables runs, options, stats, scores, diagnoses and the view leaderboard.", HelpName = "QUERY" };
        var stats = new Option<bool>("--stats") { Description = "Show every line of measures of the runs." };
        var csv = new Option<string?>("--csv") { Description = "Write what would be shown to a file of comma-separated values.", HelpName = "FILE" };
        var tensorBoard = new Option<string?>("--tensorboard") { Description = "Write the runs as event files below this folder.", HelpName = "DIR" };
        var rebuild = new Option<bool>("--rebuild") { Description = "Read all run folders anew." };
        var command = new Command("runs", "List, rank, compare and export runs, or ask them with SQL.") { leaderboard, compare, sql, stats, csv, tensorBoard, rebuild };
        choice.AddTo(command);
        command.Handle(context =>
        {
            var compared = context.Get(compare) ?? [];
            CheckOne((leaderboard.Name, context.Get(leaderboard) is not null), (compare.Name, compared.Length > 0), (sql.Name, context.Get(sql) is not null), (stats.Name, context.Get(stats)), (tensorBoard.Name, context.Get(tensorBoard) is not null));
            var folder = choice.Folder(context);
            var store = context.Get(rebuild) ? RunStore.Rebuild(folder) : RunStore.Open(folder);
            var output = new RowsOutput(context, context.Get(csv) is { } file ? UserPath.In(Environment.CurrentDirectory, file) : null);
            if (context.Get(sql) is { } query)
            {
                choice.CheckUnused(context, sql.Name);
                output.Write(store.Query(query, [], context.Cancellation));
                return Task.FromResult(ExitCode.Success);
            }

            if (compared.Length > 0)
            {
                choice.CheckUnused(context, compare.Name);
                output.Write(RunsSideBySide.Of(store, [.. compared.Select(reference => RunFolder.Find(reference, folder))]));
                return Task.FromResult(ExitCode.Success);
            }

            var runs = RunList.Read(store, choice.Numbers(context, store), context.Cancellation);
            if (context.Get(leaderboard) is { } score)
                LeaderBoard.Write(output, store, score, runs);
            else if (context.Get(stats))
                output.Write(runs.Stats(store, context.Cancellation));
            else if (context.Get(tensorBoard) is { } events)
                runs.Export(context, UserPath.In(Environment.CurrentDirectory, events));
            else
                runs.Write(output);
            runs.TellProblems(context);
            return Task.FromResult(ExitCode.Success);
        });
        return command;
    }

    private static void CheckOne(params (string Name, bool IsGiven)[] options)
    {
        if (options.Where(option => option.IsGiven).Select(option => option.Name).ToList() is [var first, var second, ..])
            throw new UsageException($"{first} and {second} show different things; give one of them.");
    }
}
