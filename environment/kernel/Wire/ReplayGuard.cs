namespace ArtGan.Kernel.Wire;

/// <summary>Remembers what has been seen; the oldest is forgotten where memory would grow without end.</summary>
/// <param name="capacity">How much is remembered.</param>
internal sealed class ReplayGuard(int capacity = 1 << 16)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> seen = [];
    private readonly Queue<string> order = [];

    /// <summary>Whether this has not been seen before; from now on it has.</summary>
    public bool IsNew(string signature)
    {
        lock (gate)
        {
            if (!seen.Add(signature))
                return false;
            order.Enqueue(signature);
            if (order.Count > capacity)
                seen.Remove(order.Dequeue());
            return true;
        }
    }
}
