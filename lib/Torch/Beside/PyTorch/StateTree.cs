using System.Globalization;

namespace ArtGan.Torch;

/// <summary>The tensors in what a pickle built, under dotted names: <c>state_dict.conv1.weight</c>, <c>layers.0</c>.</summary>
/// <param name="file">The file's name, for errors.</param>
internal sealed class StateTree(string file)
{
    // A few bytes of pickle can describe endless trees: lists in themselves, or shared over and over.
    private const int Deepest = 64;
    private const int LongestName = 1000;
    private const int MostParts = 200_000;
    private const int MostValues = 4_000_000;
    private const int MostLetters = 1 << 25;

    private readonly Dictionary<string, TensorReference> found = new(StringComparer.Ordinal);
    private int parts;
    private int values;
    private int letters;

    /// <summary>Names every tensor; other values are left out.</summary>
    /// <param name="root">What the pickle built.</param>
    /// <param name="within">The part to take, by its dotted name, whose names are then relative to it; null for all.</param>
    /// <exception cref="UserException">There is no such part, or two tensors get the same name.</exception>
    internal Dictionary<string, TensorReference> Flatten(object? root, string? within)
    {
        Visit(string.Empty, root, 0);
        if (within is null) return found;

        var prefix = $"{within}.";
        var part = found.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value, StringComparer.Ordinal);
        if (part.Count > 0) return part;
        var parts = found.Keys.Select(name => name.Split('.')[0]).Distinct().Take(8).ToArray();
        throw new UserException($"'{file}' has no tensors within '{within}'; choose one of its parts: {(parts.Length == 0 ? "it has none" : StateStream.Shown(string.Join(", ", parts)))}.");
    }

    private void Visit(string path, object? value, int depth)
    {
        if (++parts > MostParts) throw PyTorchFile.Damaged(file, $"it holds more than {MostParts} tensors, lists and dictionaries");
        if (depth > Deepest) throw PyTorchFile.Damaged(file, $"its values are nested more than {Deepest} deep");
        switch (value)
        {
            case TensorReference tensor:
                if (!found.TryAdd(path, tensor)) throw PyTorchFile.Damaged(file, $"two tensors in it are named '{path}'");
                break;
            case PickleDictionary dictionary:
                // As in Python, the last value of a key counts, in the place of the first.
                var items = new Dictionary<object, object?>();
                foreach (var (key, item) in dictionary.Items)
                {
                    Count();
                    if (key is string or long or bool or double) items[key] = item;
                    else if (HasParts(item)) throw PyTorchFile.Damaged(file, "a dictionary in it has keys that are neither texts nor numbers");
                }

                foreach (var (key, item) in items) Enter(path, key, item, depth);
                break;
            case List<object?> list:
                VisitItems(path, list, depth);
                break;
            case PickleTuple tuple:
                VisitItems(path, tuple.Items, depth);
                break;
            default:
                break;
        }
    }

    private void VisitItems(string path, IReadOnlyList<object?> items, int depth)
    {
        for (var index = 0; index < items.Count; index++)
        {
            Count();
            Enter(path, (long)index, items[index], depth);
        }
    }

    private void Enter(string path, object key, object? value, int depth)
    {
        if (!HasParts(value)) return;
        var name = key as string ?? Convert.ToString(key, CultureInfo.InvariantCulture)!;
        if (path.Length + name.Length > LongestName) throw PyTorchFile.Damaged(file, $"a name in it is longer than {LongestName} characters");
        letters += path.Length + name.Length;
        if (letters > MostLetters) throw PyTorchFile.Damaged(file, $"its names have more than {MostLetters} letters together");
        Visit(path.Length == 0 ? name : $"{path}.{name}", value, depth + 1);
    }

    private void Count()
    {
        if (++values > MostValues) throw PyTorchFile.Damaged(file, $"it holds more than {MostValues} values");
    }

    private static bool HasParts(object? value) => value is TensorReference or PickleDictionary or List<object?> or PickleTuple;
}
