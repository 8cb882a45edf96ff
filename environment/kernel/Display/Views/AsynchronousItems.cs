using System.Reflection;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Views;

/// <summary>The first items of an asynchronous sequence, as far as they come soon enough.</summary>
internal static class AsynchronousItems
{
    private static readonly MethodInfo Reader = typeof(AsynchronousItems).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The view of the sequence.</summary>
    public static SequenceView Of(object sequence, Type item, ViewBuilder builder, int depth)
    {
        var limit = builder.ItemLimit(depth);
        var items = new List<object?>();
        // Read once: the next cell has a token of its own.
        var interruption = CellContext.OfThisFlow?.Interruption ?? CancellationToken.None;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(interruption);
        patience.CancelAfter(Limits.Wait);
        // On the pool, as the cell's own thread waits here.
        var reading = Task.Run(() => (Task<bool>)Reader.MakeGenericMethod(item).Invoke(null, [sequence, items, limit, patience.Token])!, CancellationToken.None);
        var isWhole = false;
        try
        {
            isWhole = reading.WaitAsync(patience.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (!interruption.IsCancellationRequested)
        {
            // What has come so far is shown.
        }

        List<object?> shown;
        lock (items)
            shown = [.. items.Take(limit)];
        return new([.. shown.Select(value => builder.Of(value, depth + 1))], isWhole ? shown.Count : null, !isWhole);
    }

    private static async Task<bool> ReadAsync<T>(IAsyncEnumerable<T> sequence, List<object?> items, int limit, CancellationToken cancellation)
    {
        await foreach (var item in sequence.WithCancellation(cancellation).ConfigureAwait(false))
        {
            lock (items)
            {
                if (items.Count == limit)
                    return false;
                items.Add(item);
            }
        }

        return true;
    }
}
