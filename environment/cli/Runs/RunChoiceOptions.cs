using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using ArtGan.Experiments;

namespace ArtGan.Cli.Runs;

/// <summary>The options that choose runs.</summary>
internal sealed partial class RunChoiceOptions
{
    private readonly Argument<string[]> runs = new("run") { Description = "Runs: folders, numbers, or latest; all where absent.", HelpName = "RUN", Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };
    private readonly Option<string?> preset = new("--preset") { Description = "Runs of this preset; * stands for any letters.", HelpName = "NAME" };
    private readonly Option<string?> data = new("--data") { Description = "Runs on this data set; * stands for any letters.", HelpName = "NAME" };
    private readonly Option<string?> since = new("--since") { Description = "Runs started since then, in UTC: 2026-11-26, 2026-11-26T14:30, or 12h or 7d ago.", HelpName = "TIME" };
    private readonly Option<string?> where = new("--where") { Description = "Runs for which this condition on the table runs holds, as in \"steps_done > 1000 and batch = 64\".", HelpName = "SQL" };
    private readonly Option<int?> limit = new("--limit") { Description = "Of those the newest so many." };
    private readonly Option<string?> folder = new("--folder") { Description = "The folder of all runs; experiments/runs where absent.", HelpName = "DIR" };

    /// <summary>Gives them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(runs);
        foreach (var option in (Option[])[preset, data, since, where, limit, folder])
            command.Add(option);
    }

    /// <summary>The folder of all runs.</summary>
    /// <exception cref="UserException">There is no such folder.</exception>
    public string Folder(CommandContext context)
    {
        if (context.Get(folder) is not { } named)
            return RunFolder.DefaultRoot;
        var full = UserPath.In(Environment.CurrentDirectory, named);
        return Directory.Exists(full) ? full : throw new UserException($"There is no folder '{full}'; --folder takes the folder that holds the run folders.");
    }

    /// <summary>Refuses a choice beside an option that makes none.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public void CheckUnused(CommandContext context, string option)
    {
        var given = context.Get(runs) is [_, ..] ? "RUN" : ((Option[])[preset, data, since, where, limit]).FirstOrDefault(each => context.Arguments.GetResult(each) is { Implicit: false })?.Name;
        if (given is not null)
            throw new UsageException($"{given} chooses runs, and {option} says itself which; leave one of them out.");
    }

    /// <summary>The numbers of the chosen runs, in order.</summary>
    /// <exception cref="UserException">There is no such run, or the condition is not understood.</exception>
    /// <exception cref="UsageException">A value makes no sense.</exception>
    public IReadOnlyList<long> Numbers(CommandContext context, RunStore store)
    {
        var conditions = new List<string>();
        var values = new List<(string Name, object? Value)>();
        void Add(string condition, object? value)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{condition} $choice{values.Count}"));
            values.Add((string.Create(CultureInfo.InvariantCulture, $"$choice{values.Count}"), value));
        }

        if (context.Get(runs) is [_, ..] named)
        {
            var root = Folder(context);
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"number IN ({string.Join(", ", named.Select(reference => RunFolder.Find(reference, root).Number))})"));
        }

        if (context.Get(preset) is { } name)
            Add("preset GLOB", name);
        if (context.Get(data) is { } set)
            Add("data GLOB", set);
        if (context.Get(since) is { } time)
            Add("started >=", Moment(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        if (context.Get(where) is { } condition)
            conditions.Add($"({condition}\n)");
        if (context.Get(limit) is { } most)
            values.Add(("$most", most > 0 ? (long)most : throw new UsageException($"--limit {most} is not possible; choose 1 or more.")));
        var sql = $"SELECT number FROM runs{(conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}")} ORDER BY number DESC{(values.Exists(value => value.Name == "$most") ? " LIMIT $most" : "")}";
        return [.. store.Query(sql, [.. values], context.Cancellation).Column<long>("number").Distinct().Reverse()];
    }

    private static DateTime Moment(string text)
    {
        if (Ago().Match(text) is { Success: true } ago)
        {
            var count = double.Parse(ago.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
            return DateTime.UtcNow - (ago.Groups["unit"].Value == "d" ? TimeSpan.FromDays(count) : TimeSpan.FromHours(count));
        }

        return DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new UsageException($"--since {text} is no time; write for example --since 2026-11-26, or --since 7d for the last seven days.");
    }

    [GeneratedRegex(@"^(?<count>\d{1,5})(?<unit>[hd])$", RegexOptions.CultureInvariant)]
    private static partial Regex Ago();
}
