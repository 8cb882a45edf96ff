namespace ArtGan.Torch;

/// <summary>A tuple of a pickle. Numbers are <see cref="long"/>, <see cref="double"/> or BigInteger, None is null.</summary>
internal sealed record PickleTuple(object?[] Items);

/// <summary>A dictionary of a pickle, in its order; a key that stands twice counts with its last value.</summary>
internal sealed class PickleDictionary
{
    internal List<KeyValuePair<object?, object?>> Items { get; } = [];
}

/// <summary>What a name in a pickle may stand for.</summary>
internal abstract record PickleGlobal
{
    /// <summary>A function or class that a pickle may call.</summary>
    internal sealed record Callable(PickleFunction Function) : PickleGlobal;

    /// <summary>A class of storages.</summary>
    internal sealed record Storage(ElementType Type) : PickleGlobal;

    /// <summary>A name that only stands for itself, such as an element type.</summary>
    internal sealed record Constant(string Name) : PickleGlobal;
}

/// <summary>The functions and classes that a pickle of tensors may call.</summary>
internal enum PickleFunction
{
    OrderedDictionary,
    Size,
    Device,
    RebuildTensor,
    RebuildParameter,
    RebuildFromType,
}

/// <summary>A run of elements that tensors share.</summary>
/// <param name="Key">Its name in the file.</param>
/// <param name="Type">The element type.</param>
/// <param name="Count">Its elements.</param>
/// <param name="Start">Where a view of it begins, in elements; 0 but in the oldest files.</param>
internal sealed record StorageReference(string Key, ElementType Type, long Count, long Start = 0);

/// <summary>A tensor that a pickle describes; its elements lie elsewhere in the file.</summary>
/// <param name="Storage">The storage.</param>
/// <param name="Offset">The first element, counted from the storage's beginning.</param>
/// <param name="Shape">The extents, outermost first.</param>
/// <param name="Strides">Elements between neighbours in each dimension, none negative.</param>
internal sealed record TensorReference(StorageReference Storage, long Offset, long[] Shape, long[] Strides);
