using System.Runtime.CompilerServices;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display;

public static partial class DisplayExtensions
{
    /// <summary>
    /// The same items, with a bar that moves as they are taken and says at the end, or where the loop was left,
    /// how far it came. A loop inside another one shares its place.
    /// </summary>
    /// <param name="items">The items; also for <see cref="Parallel"/> loops.</param>
    /// <param name="title">What is being done.</param>
    /// <param name="total">How many items there are, where the sequence cannot say it itself.</param>
    /// <typeparam name="T">The type of item.</typeparam>
    /// <exception cref="InvalidOperationException">The loop runs outside a cell.</exception>
    public static IEnumerable<T> WithProgress<T>(this IEnumerable<T> items, string title = "", long? total = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Loop(items, title, total ?? (items.TryGetNonEnumeratedCount(out var count) ? count : null));
    }

    /// <inheritdoc cref="WithProgress{T}(IEnumerable{T}, string, long?)"/>
    public static IAsyncEnumerable<T> WithProgress<T>(this IAsyncEnumerable<T> items, string title = "", long? total = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Loop(items, title, total);
    }

    private static IEnumerable<T> Loop<T>(IEnumerable<T> items, string title, long? total)
    {
        using var bar = CellContext.Required.Channel.Progress.OpenLoop(title, total);
        foreach (var item in items)
        {
            yield return item;
            bar.Advance();
        }

        bar.Complete();
    }

    private static async IAsyncEnumerable<T> Loop<T>(IAsyncEnumerable<T> items, string title, long? total, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var bar = CellContext.Required.Channel.Progress.OpenLoop(title, total);
        await foreach (var item in items.WithCancellation(cancellation).ConfigureAwait(true))
        {
            yield return item;
            bar.Advance();
        }

        bar.Complete();
    }
}
