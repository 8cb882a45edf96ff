using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>
/// libtorch refused to do something: wrong shapes, types, devices or indices, or a gradient that cannot be had. The
/// message names the operator and its tensors.
/// </summary>
/// <remarks>An <see cref="ExternalException"/>, as TorchSharp throws, so that code written for it catches this too.</remarks>
public sealed class TorchException : ExternalException
{
    /// <summary>Creates the error from its parts.</summary>
    /// <param name="operation">The operator as libtorch calls it, e.g. <c>conv2d</c>.</param>
    /// <param name="reason">What libtorch said.</param>
    /// <param name="arguments">The operator's tensors with type, shape and device; empty where they are not known.</param>
    public TorchException(string operation, string reason, string arguments = "")
        : base(Sentence(operation, reason, arguments))
    {
        Operation = operation;
        Arguments = arguments;
    }

    /// <summary>The operator as libtorch calls it.</summary>
    public string Operation { get; }

    /// <summary>The operator's tensors, e.g. <c>input float32 [1, 3, 8, 8], weight float64 [4, 3, 3, 3]</c>.</summary>
    public string Arguments { get; }

    internal static string Sentence(string operation, string reason, string arguments) =>
        arguments.Length == 0 ? $"{operation}: {reason}" : $"{operation}: {reason.TrimEnd('.')}; arguments: {arguments}";
}
