using System.Runtime.InteropServices;
using System.Text;

namespace ArtGan.Torch;

/// <summary>
/// One operator of libtorch, looked up in its dispatcher at the first call and run from then on with one
/// native call. Arguments follow the operator's schema; missing trailing ones take its defaults.
/// </summary>
internal sealed unsafe class Operator(string name, string overload = "")
{
    // Shapes, strides and the like of every operator in use fit; longer lists go to the heap.
    private const int ScratchLength = 96;

    private nint operation;

    /// <summary>Runs the operator and returns its one tensor.</summary>
    internal Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        NativeResult* results = Run(arguments, out var count);
        return count == 1 && results[0].Tag == ArgumentTag.Tensor
            ? new Tensor((nint)results[0].Value, results[0].Bytes)
            : throw new InvalidOperationException($"{name} gave {count} results where one tensor was expected.");
    }

    /// <summary>Runs an in-place operator and returns the tensor it changed.</summary>
    internal Tensor CallInPlace(Tensor target, params ReadOnlySpan<Argument> arguments)
    {
        NativeResult* results = Run(arguments, out _);
        NativeMethods.artgan_tensor_release((nint)results[0].Value);
        return target;
    }

    /// <summary>Runs the operator and returns all its tensors; a result that is undefined stays null.</summary>
    internal Tensor?[] CallMany(params ReadOnlySpan<Argument> arguments)
    {
        NativeResult* results = Run(arguments, out var count);
        var tensors = new Tensor?[count];
        for (var i = 0; i < count; i++)
        {
            tensors[i] = results[i].Tag == ArgumentTag.Tensor && results[i].Value != 0 ? new Tensor((nint)results[i].Value, results[i].Bytes) : null;
        }

        return tensors;
    }

    /// <summary>Runs an operator whose result is a number or a truth value; a floating-point one as its bits.</summary>
    internal long CallNumber(params ReadOnlySpan<Argument> arguments) => Run(arguments, out _)[0].Value;

    private NativeResult* Run(ReadOnlySpan<Argument> arguments, out int count)
    {
        if (operation == 0)
        {
            NativeCall.Check(NativeMethods.artgan_operator(name, overload, out var found));
            operation = found;
        }

        var natives = stackalloc NativeArgument[Math.Max(arguments.Length, 1)];
        var buffer = stackalloc long[ScratchLength];
        var scratch = new Scratch(buffer, ScratchLength);
        for (var i = 0; i < arguments.Length; i++)
        {
            natives[i] = ToNative(in arguments[i], ref scratch);
        }

        var status = NativeMethods.artgan_call(operation, natives, arguments.Length, out var results, out count);
        if (status == NativeCall.OutOfMemory)
        {
            // Tensors nobody holds any more may still wait for the collector: let them go, then try once more.
            NativeCall.ReleaseUnreachable();
            status = NativeMethods.artgan_call(operation, natives, arguments.Length, out results, out count);
        }

        // The handles went over as plain numbers: their owners must outlive the call.
        foreach (ref readonly var argument in arguments)
        {
            GC.KeepAlive(argument.Reference);
        }

        GC.KeepAlive(scratch.Pinned);

        NativeCall.Check(status);
        return results;
    }

    private static NativeArgument ToNative(in Argument argument, ref Scratch scratch)
    {
        var native = new NativeArgument { Tag = argument.Tag, Length = argument.Length, Value = argument.Value };
        switch (argument.Reference)
        {
            case long[] values:
                native.Value = scratch.Store(values);
                break;
            case double[] values:
                native.Value = scratch.Store(MemoryMarshal.Cast<double, long>(values));
                break;
            case bool[] values:
                native.Value = scratch.Store(MemoryMarshal.AsBytes(values.AsSpan()));
                break;
            case Tensor?[] tensors:
                native.Value = StoreHandles(tensors, ref scratch);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                native.Length = bytes.Length;
                native.Value = scratch.Store(bytes);
                break;
            default:
                break;
        }

        return native;
    }

    private static long StoreHandles(Tensor?[] tensors, ref Scratch scratch)
    {
        var handles = scratch.Reserve(tensors.Length);
        for (var i = 0; i < tensors.Length; i++)
        {
            handles[i] = tensors[i]?.Handle ?? 0;
        }

        return (long)handles;
    }
}
