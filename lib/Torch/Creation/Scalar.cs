using System.Globalization;
using System.Numerics;
using ArtGan.Torch;

namespace TorchSharp;

/// <summary>A single number as an operator's argument; made implicitly from C#'s numbers.</summary>
public sealed class Scalar : IDisposable
{
    private readonly ArgumentTag tag;
    private readonly Complex value;
    private readonly long integer;

    private Scalar(double value)
    {
        tag = ArgumentTag.Double;
        this.value = value;
        Type = torch.ScalarType.Float64;
    }

    private Scalar(long integer, ArgumentTag tag = ArgumentTag.Int)
    {
        this.tag = tag;
        this.integer = integer;
        Type = tag == ArgumentTag.Bool ? torch.ScalarType.Bool : torch.ScalarType.Int64;
    }

    private Scalar(Complex value)
    {
        tag = ArgumentTag.None;
        this.value = value;
        Type = torch.ScalarType.ComplexFloat64;
    }

    /// <summary>The element type that holds it: the widest of its kind.</summary>
    public torch.ScalarType Type { get; }

    /// <summary>A floating-point scalar.</summary>
    public static implicit operator Scalar(double value) => new(value);

    /// <summary>A floating-point scalar.</summary>
    public static implicit operator Scalar(float value) => new((double)value);

    /// <summary>A floating-point scalar.</summary>
    public static implicit operator Scalar(Half value) => new((double)value);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(long value) => new(value);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(int value) => new((long)value);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(short value) => new((long)value);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(sbyte value) => new((long)value);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(byte value) => new((long)value);

    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) => new(value ? 1 : 0, ArgumentTag.Bool);

    /// <summary>A complex scalar, real and imaginary part.</summary>
    public static implicit operator Scalar((float, float) value) => new(new Complex(value.Item1, value.Item2));

    /// <summary>A complex scalar.</summary>
    public static implicit operator Scalar(Complex value) => new(value);

    /// <summary>Nothing native is held; there for code written for TorchSharp.</summary>
    public void Dispose()
    {
    }

    /// <summary>The value in invariant form.</summary>
    public override string ToString() => tag switch
    {
        ArgumentTag.Double => value.Real.ToString(CultureInfo.InvariantCulture),
        ArgumentTag.Bool => integer != 0 ? "True" : "False",
        ArgumentTag.None => value.ToString(CultureInfo.InvariantCulture),
        _ => integer.ToString(CultureInfo.InvariantCulture),
    };

    internal Argument ToArgument() => tag switch
    {
        ArgumentTag.Double => value.Real,
        ArgumentTag.Bool => integer != 0,
        ArgumentTag.None => throw new NotSupportedException("An operator takes no complex number by itself; make a tensor of it with torch.tensor."),
        _ => integer,
    };

    /// <summary>The value as a floating-point number; the real part of a complex one.</summary>
    internal double Real => IsInteger ? integer : value.Real;

    /// <summary>The value as an integer, rounded towards zero.</summary>
    internal long Integer => IsInteger ? integer : (long)value.Real;

    /// <summary>The value as a complex number.</summary>
    internal Complex Complex => IsInteger ? integer : value;

    private bool IsInteger => tag is ArgumentTag.Int or ArgumentTag.Bool;
}
