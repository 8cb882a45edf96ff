using System.Collections;
using System.Numerics;

namespace ArtGan.Kernel.Display.Views;

/// <summary>Sequences, grids and dictionaries, enumerated once and only as far as they are shown.</summary>
internal static class Sequences
{
    /// <summary>The view of a sequence; null for other values.</summary>
    public static View? Of(object value, ViewBuilder builder, int depth) => value switch
    {
        Array { Rank: > 1 } grid => Grid(grid, [], builder, depth),
        Matrix4x4 matrix => Grid(4, 4, (row, column) => matrix[row, column], builder, depth),
        Matrix3x2 matrix => Grid(3, 2, (row, column) => matrix[row, column], builder, depth),
        IDictionary dictionary => Dictionary(value, dictionary.Cast<object>(), builder, depth),
        IEnumerable pairs when IsDictionary(value.GetType()) => Dictionary(value, pairs.Cast<object>(), builder, depth),
        IEnumerable sequence when Interface(value.GetType(), typeof(IGrouping<,>)) is { } grouping => Group(grouping.GetProperty("Key")!.GetValue(value), sequence, builder, depth),
        IEnumerable sequence when !ObjectMembers.HasOwnText(value) => Items(sequence, builder, depth),
        not IEnumerable when Interface(value.GetType(), typeof(IAsyncEnumerable<>)) is { } asynchronous => AsynchronousItems.Of(value, asynchronous.GetGenericArguments()[0], builder, depth),
        _ => null,
    };

    private static SequenceView Items(IEnumerable sequence, ViewBuilder builder, int depth)
    {
        var limit = depth == 1 && IsNumbers(sequence) ? Limits.Columns : builder.ItemLimit(depth);
        var items = new List<View>();
        var isCut = false;
        try
        {
            foreach (var item in sequence)
            {
                // One more than is shown, so that an endless sequence ends and a longer one is recognised.
                if (items.Count == limit)
                {
                    isCut = true;
                    break;
                }

                items.Add(builder.Of(item, depth + 1));
            }
        }
        catch (Exception error) when (!ViewBuilder.IsInterrupt(error))
        {
            items.Add(builder.Of(new ReadFailure(error), depth + 1));
            return new(items, null, IsCut: false);
        }

        return new(items, isCut ? Count(sequence) : items.Count, isCut);
    }

    private static TreeView Dictionary(object dictionary, IEnumerable<object> entries, ViewBuilder builder, int depth)
    {
        var branches = new List<Branch>();
        var isCut = false;
        foreach (var entry in entries)
        {
            if (branches.Count == builder.ItemLimit(depth))
            {
                isCut = true;
                break;
            }

            var (key, value) = entry is DictionaryEntry pair ? (pair.Key, pair.Value) : Pair(entry);
            var name = builder.Of(key, depth + 1);
            branches.Add(new(TextView.Inline(name, Limits.CellText, isQuoted: false), builder.Of(value, depth + 1), TextView.Inline(name, Limits.CellText)));
        }

        return new("", branches, TreeKind.Dictionary, isCut ? Count(dictionary) - branches.Count : 0);
    }

    private static TreeView Group(object? key, IEnumerable sequence, ViewBuilder builder, int depth) => new("",
        [new("Key", builder.Of(key, depth + 1)), new("Count", builder.Of(Count(sequence), depth + 1)), new("Items", Items(sequence, builder, depth + 1))], TreeKind.Object);

    private static (object? Key, object? Value) Pair(object entry)
    {
        var members = ObjectMembers.Of(entry.GetType());
        return (members.First(member => member.Name == "Key").Read(entry), members.First(member => member.Name == "Value").Read(entry));
    }

    private static SequenceView Grid(Array array, int[] place, ViewBuilder builder, int depth)
    {
        var dimension = place.Length;
        var length = array.GetLength(dimension);
        var isRow = dimension == array.Rank - 1;
        var shown = Math.Min(length, isRow ? Limits.Columns : builder.ItemLimit(depth + dimension));
        var items = Enumerable.Range(array.GetLowerBound(dimension), shown)
            .Select(index => isRow ? builder.Of(array.GetValue([.. place, index]), depth + array.Rank) : Grid(array, [.. place, index], builder, depth));
        return new([.. items], length, shown < length, IsGrid: true);
    }

    private static SequenceView Grid(int rows, int columns, Func<int, int, object> read, ViewBuilder builder, int depth) =>
        new([.. Enumerable.Range(0, rows).Select(row => new SequenceView(
            [.. Enumerable.Range(0, columns).Select(column => builder.Of(read(row, column), depth + 2))], columns, IsCut: false, IsGrid: true))], rows, IsCut: false, IsGrid: true);

    private static bool IsNumbers(object sequence) => sequence is IList && Interface(sequence.GetType(), typeof(IEnumerable<>)) is { } type && Scalars.IsNumber(type.GetGenericArguments()[0]);

    private static bool IsDictionary(Type type) => Interface(type, typeof(IReadOnlyDictionary<,>)) is not null || Interface(type, typeof(IDictionary<,>)) is not null;

    private static long? Count(object sequence) => sequence is ICollection collection ? collection.Count
        : (Interface(sequence.GetType(), typeof(IReadOnlyCollection<>)) ?? Interface(sequence.GetType(), typeof(ICollection<>)))?.GetProperty("Count")!.GetValue(sequence) is int count ? count
        : null;

    private static Type? Interface(Type type, Type definition) =>
        Array.Find(type.GetInterfaces(), candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition);
}
