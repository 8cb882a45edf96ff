using System.Text;
using static TorchSharp.torch.optim;

namespace ArtGan.Torch;

/// <summary>
/// The state of package TorchSharp's optimisers as tensors by name, as our engine's optimisers give it themselves:
/// one tensor of bytes, in the package's own format. It is read by the package only.
/// </summary>
public static class OptimizerState
{
    private const string Key = "torchsharp";

    /// <summary>What must be kept to go on later, exactly; a copy.</summary>
    /// <param name="optimizer">An optimiser that the package implements in C#.</param>
    /// <exception cref="UserException">The package cannot store the state of this optimiser.</exception>
    public static Dictionary<string, Tensor> SaveState(this Optimizer optimizer)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) Storing(optimizer).save_state_dict(writer);
        var bytes = empty(content.Length, ScalarType.Byte, CPU);
        content.ToArray().CopyTo(bytes.bytes);
        return new() { [Key] = bytes };
    }

    /// <summary>Goes on from a state.</summary>
    /// <param name="optimizer">An optimiser of the same kind, with the same parameters.</param>
    /// <param name="state">As <see cref="SaveState"/> gave it.</param>
    /// <exception cref="UserException">It comes from our own engine, from another optimiser or other parameters.</exception>
    public static void LoadState(this Optimizer optimizer, Dictionary<string, Tensor> state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!state.TryGetValue(Key, out var bytes))
        {
            throw new UserException("This state of an optimiser was written by ArtGan's own engine; build without -p:TensorEngine=TorchSharp, or start a new run.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes.bytes.ToArray()), Encoding.UTF8);
        try
        {
            Storing(optimizer).load_state_dict(reader);
        }
        catch (Exception error) when (error is ArgumentException or IOException or InvalidDataException)
        {
            throw new UserException($"The state belongs to another optimiser or other parameters ({error.Message.TrimEnd('.')}); restore run.json as it was, or start a new run.", error);
        }
    }

    private static OptimizerHelper Storing(Optimizer optimizer) => optimizer as OptimizerHelper
        ?? throw new UserException($"Package TorchSharp cannot store the state of {optimizer.GetType().Name}; build without -p:TensorEngine=TorchSharp.");
}
