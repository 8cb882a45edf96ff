using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session.Cells;
using ArtGan.Kernel.Session.Channels;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>Runs cells.</summary>
/// <param name="session">Where they run.</param>
/// <param name="interrupts">Stops them.</param>
/// <param name="stdin">Asks the person what they ask for.</param>
internal sealed partial class ExecuteRequests(CSharpSession session, CellInterrupts interrupts, StdinChannel stdin)
{
    /// <summary>Requests to run a cell up to this number are not run: one before them has failed.</summary>
    private long abortedUpTo = -1;

    /// <summary>The number of the last request that has arrived.</summary>
    public Func<long> LastArrived { get; init; } = static () => -1;

    /// <summary>Receives each cell that is to be remembered: its number, its code and its result as text.</summary>
    public Action<int, string, string?> Remember { get; init; } = static (_, _, _) => { };

    /// <summary>Answers <c>execute_request</c>.</summary>
    public async Task<JsonObject?> ExecuteAsync(KernelRequest request)
    {
        if (request.Number <= abortedUpTo)
            return new() { ["status"] = "aborted", ["execution_count"] = session.ExecutionCount };
        var content = request.Content;
        var code = content.Text("code");
        var isSilent = content.Flag("silent", fallback: false);
        var isCounted = !isSilent && content.Flag("store_history", fallback: true);
        var expressions = content.Object("user_expressions");
        var stopsOnError = content.Flag("stop_on_error", fallback: true);
        var allowsStdin = content.Flag("allow_stdin", fallback: true);
        if (!isSilent)
            request.Publish("execute_input", new() { ["code"] = code, ["execution_count"] = session.ExecutionCount + (isCounted ? 1 : 0) });

        using var running = interrupts.Begin(() => request.Publisher.Show(new StreamOutput("stderr", "The cell does not stop yet, as it is inside a library or native code; interrupt it once more to stop it by force, which may cost the kernel its variables.\n"), request.Message.Header));
        string? shown = null;
        var help = isSilent ? null : Question().Match(code);
        var cell = new CellRequest(help is { Success: true } ? "" : code)
        {
            IsSilent = isSilent,
            IsCounted = isCounted,
            GiveUp = running.GiveUp,
            ReadInput = allowsStdin
                ? question => stdin.Ask(request.Message, question, running.Interruption)
                : static _ => throw new UserException("The cell asks for input, but the front-end that runs it does not take questions (allow_stdin is false); give the value in the code instead."),
        };
        var result = await session.RunAsync(cell, output => Show(output), running.Interruption).ConfigureAwait(false);
        stdin.Forget();
        if (isCounted)
            Remember(result.ExecutionCount, code, shown);
        if (result.Error is not null)
        {
            if (stopsOnError)
                abortedUpTo = LastArrived();
            return Reply("error", result, OutputMessages.Error(result.Error));
        }

        var reply = Reply("ok", result, new() { ["user_expressions"] = await EvaluateAsync(expressions, running).ConfigureAwait(false) });
        reply["payload"] = help is { Success: true } ? await PageAsync(help, running.Interruption).ConfigureAwait(false) : [];
        return reply;

        void Show(CellOutput output)
        {
            if (output is ExecuteResult value)
                shown = value.Data.Representations.TryGetValue("text/plain", out var text) ? text.ToString() : null;
            request.Publisher.Show(output, request.Message.Header);
        }
    }

    private static JsonObject Reply(string status, CellResult result, JsonObject rest)
    {
        rest["status"] = status;
        rest["execution_count"] = result.ExecutionCount;
        return rest;
    }

    private async Task<JsonObject> EvaluateAsync(JsonObject expressions, CellInterrupts.Running running)
    {
        var values = new JsonObject();
        foreach (var (name, expression) in expressions)
        {
            var result = JsonFields.TextOrNull(expression) is { } code
                ? await session.EvaluateAsync(code, running.Interruption, running.GiveUp).ConfigureAwait(false)
                : new(CellStatus.Failed, 0, null, new CellError("InvalidRequest", "The expression must be a string.", ["The expression must be a string."]));
            var value = result.Error is null ? OutputMessages.Bundle(result.Shown ?? MimeFormatter.Format(null)) : OutputMessages.Error(result.Error);
            value["status"] = result.Error is null ? "ok" : "error";
            values[name] = value;
        }

        return values;
    }

    // What IPython calls `name?`: help in the front-end's pager.
    private async Task<JsonArray> PageAsync(Match question, CancellationToken cancellation)
    {
        var name = question.Groups["name"].Value;
        var isDetailed = question.Value.Contains("??", StringComparison.Ordinal);
        var data = await session.InspectAsync(name, name.Length, isDetailed, cancellation).ConfigureAwait(false)
            ?? MimeBundle.PlainText($"Nothing is known of '{name}'.");
        return [new JsonObject { ["source"] = "page", ["data"] = OutputMessages.Bundle(data)["data"]!.DeepClone(), ["start"] = 0 }];
    }

    [GeneratedRegex(@"^\s*(\?{1,2}\s*(?<name>(#!)?[\w.]+)|(?<name>(#!)?[\w.]+)\s*\?{1,2})\s*$")]
    private static partial Regex Question();
}
