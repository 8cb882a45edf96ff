namespace TorchSharp;

/// <summary>How a tensor is printed.</summary>
public enum TensorStringStyle
{
    /// <summary>Shape, element type and device.</summary>
    Metadata,

    /// <summary>Those, and aligned columns; one block a matrix.</summary>
    Julia,

    /// <summary>Values in nested brackets.</summary>
    Numpy,

    /// <summary>Shape, element type, device, and values in nested braces.</summary>
    CSharp,

    /// <summary>As <see cref="Julia"/>.</summary>
    Default,
}

public static partial class torch
{
    /// <summary>Aligned columns.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>Nested brackets.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>Nested braces.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;
}
