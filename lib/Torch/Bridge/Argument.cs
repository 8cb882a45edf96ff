namespace ArtGan.Torch;

/// <summary>One argument of an operator, made implicitly from what C# has.</summary>
internal readonly struct Argument
{
    internal readonly ArgumentTag Tag;
    internal readonly int Length;
    internal readonly long Value;
    internal readonly object? Reference;

    private Argument(ArgumentTag tag, long value = 0, object? reference = null, int length = 0)
    {
        Tag = tag;
        Value = value;
        Reference = reference;
        Length = length;
    }

    /// <summary>The schema's default for this place.</summary>
    internal static Argument Default => new(ArgumentTag.Default);

    /// <summary>No value, for an optional argument.</summary>
    internal static Argument None => new(ArgumentTag.None);

    /// <summary>Indices of which some may be missing, as <c>aten::index</c> takes them.</summary>
    internal static Argument OptionalTensors(Tensor?[] tensors) => tensors is null ? None : new(ArgumentTag.OptionalTensorList, reference: tensors, length: tensors.Length);

    public static implicit operator Argument(Tensor? tensor) =>
        tensor is null ? None : new(ArgumentTag.Tensor, tensor.Handle, tensor);

    public static implicit operator Argument(long value) => new(ArgumentTag.Int, value);

    public static implicit operator Argument(int value) => new(ArgumentTag.Int, value);

    public static implicit operator Argument(long? value) => value is { } number ? number : None;

    public static implicit operator Argument(double value) => new(ArgumentTag.Double, BitConverter.DoubleToInt64Bits(value));

    public static implicit operator Argument(double? value) => value is { } number ? number : None;

    public static implicit operator Argument(bool value) => new(ArgumentTag.Bool, value ? 1 : 0);

    public static implicit operator Argument(long[]? values) =>
        values is null ? None : new(ArgumentTag.IntList, reference: values, length: values.Length);

    public static implicit operator Argument(double[]? values) =>
        values is null ? None : new(ArgumentTag.DoubleList, reference: values, length: values.Length);

    public static implicit operator Argument(bool[]? values) => values is null ? None : new(ArgumentTag.BoolList, reference: values, length: values.Length);

    public static implicit operator Argument(Tensor[]? tensors) => tensors is null ? None : new(ArgumentTag.TensorList, reference: tensors, length: tensors.Length);

    public static implicit operator Argument(string? text) => text is null ? None : new(ArgumentTag.String, reference: text);

    // libtorch reads outside its tables for a number that it does not know.
    public static implicit operator Argument(ScalarType type) => type is >= ScalarType.Byte and <= ScalarType.BFloat16
        ? new(ArgumentTag.Int, (long)type)
        : throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such element type; take one of ScalarType.");

    public static implicit operator Argument(ScalarType? type) => type is { } known ? known : None;

    public static implicit operator Argument(Device? device) =>
        device is null ? None : new(ArgumentTag.Device, (long)device.type, length: device.index);

    public static implicit operator Argument(Generator? generator) =>
        generator is null ? None : new(ArgumentTag.Generator, generator.Handle, generator);

    public static implicit operator Argument(TorchSharp.Scalar? scalar) => scalar is null ? None : scalar.ToArgument();
}
