using ArtGan.Kernel.Display.Output;

namespace ArtGan.Kernel.Display.Comms;

/// <summary>The open comms of a session, and the names under which front-ends can open more.</summary>
internal sealed class CommRegistry(OutputChannel channel)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Comm> comms = [];
    private readonly Dictionary<string, Action<Comm, CommMessage>> targets = [];

    /// <summary>The open comms.</summary>
    public IReadOnlyList<Comm> Open
    {
        get
        {
            lock (gate)
                return [.. comms.Values];
        }
    }

    /// <summary>Adds a comm that a cell has opened.</summary>
    public void Add(Comm comm)
    {
        lock (gate)
            comms[comm.Id] = comm;
    }

    /// <summary>Forgets a comm.</summary>
    public void Remove(Comm comm)
    {
        lock (gate)
            comms.Remove(comm.Id);
    }

    /// <summary>The open comm of this name; null where there is none.</summary>
    public Comm? Find(string id)
    {
        lock (gate)
            return comms.GetValueOrDefault(id);
    }

    /// <summary>Lets front-ends open comms under a name.</summary>
    public void Register(string target, Action<Comm, CommMessage> opened)
    {
        lock (gate)
            targets[target] = opened;
    }

    /// <summary>Whether front-ends can open comms under a name.</summary>
    public bool IsRegistered(string target)
    {
        lock (gate)
            return targets.ContainsKey(target);
    }

    /// <summary>Takes a comm that a front-end opens.</summary>
    /// <param name="id">The comm's name.</param>
    /// <param name="target">The target's name, which is registered.</param>
    /// <param name="message">What was said with it.</param>
    public void Accept(string id, string target, CommMessage message)
    {
        Action<Comm, CommMessage> opened;
        var comm = new Comm(channel, this, id, target);
        lock (gate)
        {
            opened = targets[target];
            comms[id] = comm;
        }

        opened(comm, message);
    }
}
