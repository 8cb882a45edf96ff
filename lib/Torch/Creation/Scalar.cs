using System.Globalization;
using ArtGan.Torch;

namespace TorchSharp;

/// <summary>A single number as an operator's argument; made implicitly from C#'s numbers.</summary>
public sealed class Scalar : IDisposable
{
    private readonly ArgumentTag tag;
    private readonly double real;
    private readonly long integer;

    private Scalar(ArgumentTag tag, double real, long integer)
    {
        this.tag = tag;
        this.real = real;
        this.integer = integer;
    }

    /// <summary>A floating-point scalar.</summary>
    public static implicit operator Scalar(double value) => new(ArgumentTag.Double, value, 0);

    /// <summary>A floating-point scalar.</summary>
    public static implicit operator Scalar(float value) => new(ArgumentTag.Double, value, 0);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(long value) => new(ArgumentTag.Int, 0, value);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(int value) => new(ArgumentTag.Int, 0, value);

    /// <summary>An integer scalar.</summary>
    public static implicit operator Scalar(byte value) => new(ArgumentTag.Int, 0, value);

    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) => new(ArgumentTag.Bool, 0, value ? 1 : 0);

    /// <summary>The value as a single.</summary>
    public float ToSingle() => (float)ToDouble();

    /// <summary>The value as a double.</summary>
    public double ToDouble() => tag == ArgumentTag.Double ? real : integer;

    /// <summary>The value as an integer, rounded towards zero.</summary>
    public long ToInt64() => tag == ArgumentTag.Double ? (long)real : integer;

    /// <summary>The value as an integer, rounded towards zero.</summary>
    public int ToInt32() => checked((int)ToInt64());

    /// <summary>Whether the value is not zero.</summary>
    public bool ToBoolean() => tag == ArgumentTag.Double ? real != 0 : integer != 0;

    /// <summary>Nothing native is held; there for code written for TorchSharp.</summary>
    public void Dispose()
    {
    }

    /// <summary>The value in invariant form.</summary>
    public override string ToString() => tag switch
    {
        ArgumentTag.Double => real.ToString(CultureInfo.InvariantCulture),
        ArgumentTag.Bool => integer != 0 ? "True" : "False",
        _ => integer.ToString(CultureInfo.InvariantCulture),
    };

    internal Argument ToArgument() => tag switch
    {
        ArgumentTag.Double => real,
        ArgumentTag.Bool => integer != 0,
        _ => integer,
    };
}
