namespace TorchSharp.Modules;

/// <summary>A tensor that an optimiser trains.</summary>
public sealed class Parameter : Tensor
{
    /// <summary>A parameter over the memory of a tensor.</summary>
    /// <param name="data">The tensor.</param>
    /// <param name="requires_grad">Whether it is trained.</param>
    public Parameter(Tensor data, bool requires_grad = true)
        : base(Detached(data))
    {
        this.requires_grad = requires_grad;
        GC.KeepAlive(data);
    }

    // The memory stays the data's own and reported by it; the parameter is another leaf over it.
    private static nint Detached(Tensor data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var leaf = data.detach();
        return leaf.Share();
    }
}
