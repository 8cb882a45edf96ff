using Spectre.Console;

namespace ArtGan.Cli;

/// <summary>Shows long work on standard error: a live line on a terminal, a line now and then elsewhere.</summary>
internal static class LiveLine
{
    // Lines of a log that nobody watches: about this many over the whole work.
    private const int Lines = 30;

    /// <summary>Runs work and shows how far it is.</summary>
    /// <param name="console">Where a live line goes.</param>
    /// <param name="say">Where lines go that stay.</param>
    /// <param name="name">The work's name.</param>
    /// <param name="done">Steps that are done already.</param>
    /// <param name="total">Steps in all.</param>
    /// <param name="work">Works; tells of a step and where it stands then, and says what shall stay to be read.</param>
    public static T Show<T>(IAnsiConsole console, Action<string> say, string name, long done, long total, Func<Action<long, IProgressStatus>, Action<string>, T> work)
    {
        if (!console.Profile.Capabilities.Interactive)
        {
            var every = Math.Max(1, total / Lines);
            var next = done;
            return work(
                (step, status) =>
                {
                    if (step >= next)
                    {
                        say(status.Line(int.MaxValue));
                        next = step + every;
                    }
                },
                say);
        }

        var line = new ProgressLine();
        return console.Progress().Columns(line).Start(progress =>
        {
            var task = progress.AddTask(Markup.Escape(name), maxValue: Math.Max(1, total));
            task.Value = done;
            return work(
                (step, status) =>
                {
                    line.Status = status;
                    task.Value = step;
                },
                // What stays stands above the line.
                text => console.MarkupLine($"[yellow]{Markup.Escape(text)}[/]"));
        });
    }
}
