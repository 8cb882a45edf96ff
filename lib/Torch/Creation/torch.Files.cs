using ArtGan;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Writes a tensor as Python's <c>torch.save</c> does, atomically; <c>torch.load</c> there reads it.</summary>
    /// <param name="t">The tensor.</param>
    /// <param name="location">The file.</param>
    /// <exception cref="UserException">The file cannot be written.</exception>
    public static void save(Tensor t, string location)
    {
        ArgumentNullException.ThrowIfNull(t);
        t.save(location);
    }

    /// <summary>Reads a file with one tensor, as Python's <c>torch.save(tensor, location)</c> writes it.</summary>
    /// <param name="location">The file.</param>
    /// <returns>The tensor, on the processor.</returns>
    /// <exception cref="UserException">The file is missing, damaged or holds something else.</exception>
    public static Tensor load(string location) => Tensor.load(location);
}
