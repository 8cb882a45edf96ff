namespace ArtGan.Torch;

/// <summary>What the functions that a pickle may call give: values and references to tensors, made here.</summary>
internal static class PickleCalls
{
    /// <summary>Makes a function's result.</summary>
    /// <param name="function">One of <see cref="PickleGlobals"/>.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <exception cref="UserException">The name is no function, or the arguments are not as PyTorch writes them.</exception>
    internal static object Call(PickleGlobal function, PickleTuple arguments, string file) => (function, arguments.Items) switch
    {
        (PickleGlobal.Callable { Function: PickleFunction.OrderedDictionary }, []) => new PickleDictionary(),
        (PickleGlobal.Callable { Function: PickleFunction.OrderedDictionary }, [List<object?> pairs]) => Dictionary(pairs, file),
        (PickleGlobal.Callable { Function: PickleFunction.Size }, [PickleTuple size]) => size,
        (PickleGlobal.Callable { Function: PickleFunction.Size }, [List<object?> size]) => new PickleTuple([.. size]),
        (PickleGlobal.Callable { Function: PickleFunction.Device }, [string device, ..]) => device,
        (PickleGlobal.Callable { Function: PickleFunction.RebuildFromType }, [PickleGlobal.Callable { Function: PickleFunction.RebuildTensor or PickleFunction.RebuildParameter } inner, PickleGlobal.Constant, PickleTuple innerArguments, _]) =>
            Call(inner, innerArguments, file),
        // Whether it is trained and its hooks do not travel.
        (PickleGlobal.Callable { Function: PickleFunction.RebuildParameter }, [TensorReference tensor, ..]) => tensor,
        (PickleGlobal.Callable { Function: PickleFunction.RebuildTensor }, [StorageReference storage, long offset, PickleTuple shape, PickleTuple strides, ..]) =>
            Tensor(storage, offset, shape, strides, file),
        _ => throw PyTorchFile.Damaged(file, $"it calls {function} with arguments that PyTorch never gives it"),
    };

    private static PickleDictionary Dictionary(List<object?> pairs, string file)
    {
        var dictionary = new PickleDictionary();
        foreach (var pair in pairs)
        {
            var (key, value) = pair switch
            {
                PickleTuple { Items: [var first, var second] } => (first, second),
                List<object?> and [var first, var second] => (first, second),
                _ => throw PyTorchFile.Damaged(file, "a dictionary in it is made of something other than pairs"),
            };
            dictionary.Items.Add(new(key, value));
        }

        return dictionary;
    }

    private static TensorReference Tensor(StorageReference storage, long offset, PickleTuple shapeItems, PickleTuple strideItems, string file)
    {
        var shape = Numbers(shapeItems, file);
        var strides = Numbers(strideItems, file);
        var described = $"a tensor of shape [{string.Join(", ", shape.Take(8))}] and strides [{string.Join(", ", strides.Take(8))}]";
        if (shape.Length != strides.Length) throw PyTorchFile.Damaged(file, $"it describes {described}");
        if (TensorBytes.Count(shape, storage.Type.Size) is not { } bytes) throw PyTorchFile.Damaged(file, $"it describes {described}, which is too large");

        UInt128 end = (UInt128)offset + (UInt128)storage.Start;
        foreach (var (extent, stride) in shape.Zip(strides)) end += (UInt128)Math.Max(extent - 1, 0) * (UInt128)stride;
        if (offset < 0 || (bytes > 0 && end >= (UInt128)storage.Count))
        {
            throw PyTorchFile.Damaged(file, $"it describes {described} from element {offset} of a storage that has {storage.Count}");
        }

        return new(storage, offset + storage.Start, shape, strides);
    }

    private static long[] Numbers(PickleTuple items, string file) =>
        [.. items.Items.Select(item => item is long and >= 0 and var number ? number : throw PyTorchFile.Damaged(file, "a tensor's shape or strides in it are not whole numbers from 0"))];
}
