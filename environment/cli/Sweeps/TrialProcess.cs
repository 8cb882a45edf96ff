using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Cli.Commands;
using ArtGan.Experiments;
using ArtGan.Metrics;

namespace ArtGan.Cli.Sweeps;

/// <summary>Trains and judges trials in processes of their own, so that one that dies takes nothing along.</summary>
/// <param name="threads">Threads that one operator of a trial uses.</param>
internal sealed class TrialProcess(int threads) : ITrialWorker
{
    // A step of a large network takes a minute; saving comes after it.
    private static readonly TimeSpan ToSave = TimeSpan.FromMinutes(5);

    // Ctrl-C reaches every process of the terminal, this one perhaps a moment later than that one.
    private static readonly TimeSpan ToHear = TimeSpan.FromSeconds(2);

    private const int FirstSignal = 128;

    private readonly Dictionary<string, string> variables = new() { ["OMP_NUM_THREADS"] = threads.ToString(CultureInfo.InvariantCulture) };

    /// <inheritdoc/>
    public async Task<TrialEnd> TrainAsync(TrialWork work, TrialWatch watch, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return new(TrialEndKind.Saved, 0);
        }

        using var process = Start(SweepTrialCommand.Name);
        var (words, answer) = (ReadWordsAsync(process.StandardError), new TrialMessage());
        using var asked = CancellationTokenSource.CreateLinkedTokenSource(cancellation, watch.GivenUp);
        using var patience = new CancellationTokenSource();
        await using var end = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        await using var ask = asked.Token.Register(() =>
        {
            process.StandardInput.Close();
            patience.CancelAfter(ToSave);
        });
        await AskAsync(process, work);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            answer = Hear(line, watch) ?? answer;
        }

        await process.WaitForExitAsync(CancellationToken.None);
        var last = await words;
        if (answer.Done is { } done)
        {
            return new(TrialEndKind.Done, done);
        }

        // From 128 on a signal ended it, as shells report it.
        if (process.ExitCode is > ExitCode.Success and < FirstSignal)
        {
            return new(TrialEndKind.Failed, watch.Steps, last ?? "Its process failed and did not say why.");
        }

        await HearAsync(asked.Token);
        return answer.Saved is { } saved
            ? new(TrialEndKind.Saved, saved, "Its process was asked to end by somebody else.")
            : new(TrialEndKind.Killed, watch.Steps, string.Create(CultureInfo.InvariantCulture, $"Its process was killed (exit code {process.ExitCode}{(process.ExitCode == 137 ? ", which may be for want of memory" : "")})."));
    }

    /// <inheritdoc/>
    public async Task<TrialScore> ScoreAsync(string run, SweepGoal goal, CancellationToken cancellation)
    {
        var (program, arguments) = ChildProcess.Again("evaluate", run, "--metrics", goal.Name, "--count", goal.Pictures.ToString(CultureInfo.InvariantCulture), CommandLine.JsonOptionName);
        var (answer, last) = ((TrialScore?)null, "");
        void Hear(string line)
        {
            if (line.StartsWith('{') && JsonNode.Parse(line) is JsonObject json && (string?)json["name"] == goal.Name)
            {
                answer = json["skipped"] is { } reason ? new(null, (string?)reason) : new(JsonLines.Deserialize<Score>(line));
            }
            else if (line.Trim().Length > 0)
            {
                last = line.Trim();
            }
        }

        var code = await ChildProcess.RunAsync(program, arguments, Hear, variables, cancellation, ToSave);
        return code == ExitCode.Success && answer is not null ? answer
            : throw new UserException(last.Length > 0 && code != ExitCode.Success ? last : $"'artgan evaluate' gave no {goal.Name}; see 'artgan evaluate --help' for the scores there are.");
    }

    private Process Start(string command)
    {
        var (program, arguments) = ChildProcess.Again(command, CommandLine.JsonOptionName);
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new UserException($"The program '{program}' could not be started for a trial; see 'artgan doctor'.", error);
        }
    }

    private static async Task AskAsync(Process process, TrialWork work)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonLines.Serialize(work));
            await process.StandardInput.FlushAsync();
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It has died, or is to end already; both show below.
        }
    }

    /// <summary>Passes on what a line says.</summary>
    /// <returns>The message where it is how the process ends.</returns>
    private static TrialMessage? Hear(string line, TrialWatch watch)
    {
        TrialMessage message;
        try
        {
            message = JsonLines.Deserialize<TrialMessage>(line);
        }
        catch (JsonException)
        {
            // A process that is killed leaves half a line.
            return null;
        }

        if (message.Run is { } run)
        {
            watch.Started(run);
        }

        if (message.Tick is { } tick)
        {
            watch.Tick(tick);
        }

        if (message.Diagnosis is { } diagnosis)
        {
            watch.Diagnosed(diagnosis);
        }

        return message is { Done: not null } or { Saved: not null } ? message : null;
    }

    private static async Task<string?> ReadWordsAsync(StreamReader reader)
    {
        string? last = null;
        while (await reader.ReadLineAsync() is { } line)
        {
            last = line.Trim().Length > 0 ? line.Trim() : last;
        }

        return last;
    }

    private static async Task HearAsync(CancellationToken asked)
    {
        try
        {
            await Task.Delay(ToHear, asked);
        }
        catch (OperationCanceledException)
        {
            // So this is why.
        }
    }
}
