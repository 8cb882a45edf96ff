namespace ArtGan.Torch;

/// <summary>
/// The memory of the machine or of a GPU does not hold the tensor that was asked for, also after tensors that nobody
/// can reach were collected.
/// </summary>
public sealed class TensorMemoryException : OutOfMemoryException
{
    /// <summary>Creates the error from its parts.</summary>
    /// <param name="operation">The operator as libtorch calls it, e.g. <c>conv2d</c>.</param>
    /// <param name="reason">What libtorch said; it holds the bytes asked for.</param>
    /// <param name="arguments">The operator's tensors and sizes; empty where they are not known.</param>
    public TensorMemoryException(string operation, string reason, string arguments = "")
        : base(TorchException.Sentence(operation, reason, arguments) + $"; {TensorMemory.LiveTensors} tensors hold {TensorMemory.LiveBytes} bytes. Take smaller batches or pictures, or release tensors with Dispose.")
    {
        Operation = operation;
        Arguments = arguments;
    }

    /// <summary>The operator as libtorch calls it.</summary>
    public string Operation { get; }

    /// <summary>The operator's tensors and sizes, e.g. <c>size [70368744177664]</c>.</summary>
    public string Arguments { get; }
}
