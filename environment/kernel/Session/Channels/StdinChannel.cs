using System.Text.Json.Nodes;
using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Channels;

/// <summary>Asks the person at the front-end that has sent a cell.</summary>
/// <param name="codec">Writes the messages.</param>
/// <param name="log">Receives a line for each message that is dropped.</param>
internal sealed class StdinChannel(MessageCodec codec, TextWriter log)
{
    // A front-end may connect this channel a moment after the one it sends cells on.
    private static readonly TimeSpan ConnectGrace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ConnectStep = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private SocketThread? socket;
    private Question? pending;

    /// <summary>Asks on this socket from now on.</summary>
    public void Connect(SocketThread stdin) => socket = stdin;

    /// <summary>Asks, and waits for the answer.</summary>
    /// <param name="cell">The request that runs the cell.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="OperationCanceledException">The cell was interrupted.</exception>
    /// <exception cref="UserException">The front-end is not connected to this channel.</exception>
    public string Ask(IncomingMessage cell, InputRequest request, CancellationToken cancellation)
    {
        var content = new JsonObject { ["prompt"] = request.Prompt, ["password"] = request.IsPassword };
        var message = new OutgoingMessage("input_request", content) { Identities = cell.Identities, ParentHeader = cell.Header };
        for (var waited = TimeSpan.Zero; ; waited += ConnectStep)
        {
            var question = new Question(message.Id, cell.Identities);
            lock (gate)
                pending = question;
            socket!.Post(() => codec.Encode(message), () => question.Answer.TrySetResult(null));
            question.Answer.Task.Wait(cancellation);
            if (question.Answer.Task.Result is { } answer)
                return answer;
            if (waited >= ConnectGrace)
                throw new UserException("The front-end that runs this cell takes no questions: it is not connected to the kernel's stdin channel.");
            cancellation.WaitHandle.WaitOne(ConnectStep);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Takes an answer; one that nobody waits for any more is dropped.</summary>
    public void OnReply(SocketThread stdin, IReadOnlyList<byte[]> frames)
    {
        try
        {
            var message = codec.Decode(frames);
            if (message.Type != "input_reply")
                throw new MessageException($"'{message.Type}' does not belong on this channel");
            var answer = message.Content.Text("value");
            lock (gate)
            {
                if (pending is null || !pending.IsAnsweredBy(message))
                    throw new MessageException("no cell waits for this answer");
                pending.Answer.TrySetResult(answer);
                pending = null;
            }
        }
        catch (MessageException error)
        {
            log.WriteLine($"kernel stdin: a message was dropped: {error.Message}.");
        }
    }

    /// <summary>Forgets the question: the cell has ended.</summary>
    public void Forget()
    {
        lock (gate)
            pending = null;
    }

    private sealed record Question(string Id, IReadOnlyList<byte[]> Identities)
    {
        public TaskCompletionSource<string?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        // Most front-ends do not say which question they answer.
        public bool IsAnsweredBy(IncomingMessage reply) =>
            (reply.ParentId is null || reply.ParentId == Id)
            && reply.Identities.Count == Identities.Count
            && reply.Identities.Zip(Identities).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }
}
