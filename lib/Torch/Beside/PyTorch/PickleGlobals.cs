namespace ArtGan.Torch;

/// <summary>
/// The only names that a pickle may ask for: those of PyTorch's state dicts. Each stands for a value made here;
/// nothing is looked up, imported or run.
/// </summary>
internal static class PickleGlobals
{
    private static readonly Dictionary<string, PickleGlobal> Known = new(StringComparer.Ordinal)
    {
        ["collections.OrderedDict"] = new PickleGlobal.Callable(PickleFunction.OrderedDictionary),
        ["torch.Size"] = new PickleGlobal.Callable(PickleFunction.Size),
        ["torch.device"] = new PickleGlobal.Callable(PickleFunction.Device),
        ["torch._utils._rebuild_tensor"] = new PickleGlobal.Callable(PickleFunction.RebuildTensor),
        ["torch._utils._rebuild_tensor_v2"] = new PickleGlobal.Callable(PickleFunction.RebuildTensor),
        ["torch._utils._rebuild_parameter"] = new PickleGlobal.Callable(PickleFunction.RebuildParameter),
        ["torch._utils._rebuild_parameter_with_state"] = new PickleGlobal.Callable(PickleFunction.RebuildParameter),
        ["torch._tensor._rebuild_from_type_v2"] = new PickleGlobal.Callable(PickleFunction.RebuildFromType),
        ["torch.Tensor"] = new PickleGlobal.Constant("torch.Tensor"),
        ["torch.nn.parameter.Parameter"] = new PickleGlobal.Constant("torch.nn.parameter.Parameter"),
        ["torch.UntypedStorage"] = new PickleGlobal.Storage(ElementType.Find(ScalarType.Byte)!),
        ["torch.storage.UntypedStorage"] = new PickleGlobal.Storage(ElementType.Find(ScalarType.Byte)!),
        ["torch.storage._UntypedStorage"] = new PickleGlobal.Storage(ElementType.Find(ScalarType.Byte)!),
    };

    private static readonly string[] ElementTypeNames =
    [
        "float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8", "bool", "complex64", "complex128",
    ];

    /// <summary>What a name stands for.</summary>
    /// <param name="module">Python's module.</param>
    /// <param name="name">The name in it.</param>
    /// <param name="file">The file's name, for the error.</param>
    /// <exception cref="UserException">The name is not one that tensors need.</exception>
    internal static PickleGlobal Resolve(string module, string name, string file)
    {
        if (Known.TryGetValue($"{module}.{name}", out var known)) return known;
        if (module is "torch" or "torch.cuda" && ElementType.FindStorage(name) is { } type) return new PickleGlobal.Storage(type);
        if (module == "torch" && ElementTypeNames.Contains(name)) return new PickleGlobal.Constant($"torch.{name}");
        throw new UserException($"'{file}' asks for '{StateStream.Shown($"{module}.{name}")}', which tensors do not need and which was not run; save the state dict alone in Python and read that.");
    }
}
