namespace ArtGan.Tests.Torch.Oracle;

/// <summary>A named input of both sides. Floating-point values are converted to the type under test.</summary>
/// <param name="Name">Its name in the Python code.</param>
/// <param name="Value">Its elements.</param>
/// <param name="Layout">How they lie in memory.</param>
/// <param name="Gradient">Whether gradients for it are compared; only of floating-point values.</param>
internal sealed record Input(string Name, Tensor Value, Layout Layout = Layout.Contiguous, bool Gradient = true)
{
    public bool HasGradient => Gradient && Value.is_floating_point();

    public static implicit operator Input((string Name, Tensor Value) pair) => new(pair.Name, pair.Value);

    public override string ToString() => $"{Name}: {Value.dtype}[{string.Join(", ", Value.shape)}] {Layout}{(HasGradient ? "" : " frozen")}";

    /// <summary>The elements in a type, in the order of their indices.</summary>
    public Tensor Elements(ScalarType type) => (Value.is_floating_point() ? Value.to(type) : Value).contiguous();

    /// <summary>A new leaf with these elements.</summary>
    public Tensor Leaf(ScalarType type)
    {
        var elements = Elements(type).clone();
        var laid = Layout switch
        {
            Layout.Transposed when elements.ndim > 0 => elements.transpose(0, -1).contiguous().transpose(0, -1),
            Layout.Strided => stack([elements, elements], -1).select(-1, 1),
            Layout.ChannelsLast => elements.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2),
            _ => elements,
        };
        return HasGradient ? laid.detach().requires_grad_() : laid.detach();
    }
}
