using System.Runtime.CompilerServices;
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

    /// <summary>The operator's name without its namespace, as messages give it.</summary>
    private string ShortName => name[(name.LastIndexOf(':') + 1)..];

    /// <summary>Runs the operator and returns its one tensor.</summary>
    /// <exception cref="TorchException">libtorch refused the arguments.</exception>
    /// <exception cref="TensorMemoryException">Memory ran out, also after a collection.</exception>
    [SkipLocalsInit]
    internal Tensor Call(params ReadOnlySpan<Argument> arguments)
    {
        NativeResult result;
        var count = Run(arguments, &result, out _);
        return count == 1 && result.Tag == ArgumentTag.Tensor
            ? new Tensor((nint)result.Value, result.Bytes)
            : throw new InvalidOperationException($"{name} gave {count} results where one tensor was expected.");
    }

    /// <summary>Runs an in-place operator and returns the tensor it changed.</summary>
    [SkipLocalsInit]
    internal Tensor CallInPlace(Tensor target, params ReadOnlySpan<Argument> arguments)
    {
        NativeResult result;
        Run(arguments, &result, out _);
        if (result.Tag == ArgumentTag.Tensor)
        {
            NativeMethods.artgan_tensor_release((nint)result.Value);
        }

        return target;
    }

    /// <summary>Runs the operator and returns all its tensors; a result that is undefined stays null.</summary>
    [SkipLocalsInit]
    internal Tensor?[] CallMany(params ReadOnlySpan<Argument> arguments)
    {
        NativeResult first;
        var count = Run(arguments, &first, out var all);
        var results = count == 1 ? new ReadOnlySpan<NativeResult>(in first) : new ReadOnlySpan<NativeResult>(all, count);
        var tensors = new Tensor?[count];
        for (var i = 0; i < count; i++)
        {
            tensors[i] = results[i].Tag == ArgumentTag.Tensor && results[i].Value != 0 ? new Tensor((nint)results[i].Value, results[i].Bytes) : null;
        }

        return tensors;
    }

    /// <summary>Runs an operator whose result is a number or a truth value; a floating-point one as its bits.</summary>
    [SkipLocalsInit]
    internal long CallNumber(params ReadOnlySpan<Argument> arguments)
    {
        NativeResult result;
        Run(arguments, &result, out _);
        return result.Value;
    }

    [SkipLocalsInit]
    private int Run(ReadOnlySpan<Argument> arguments, NativeResult* first, out NativeResult* all)
    {
        if (operation == 0)
        {
            NativeCall.Check(NativeMethods.artgan_operator(name, overload, out var found), ShortName);
            operation = found;
        }

        var natives = stackalloc NativeArgument[Math.Max(arguments.Length, 1)];
        var buffer = stackalloc long[ScratchLength];
        var scratch = new Scratch(buffer, ScratchLength);
        for (var i = 0; i < arguments.Length; i++)
        {
            ToNative(in arguments[i], natives + i, ref scratch);
        }

        NativeResult* several = null;
        int count, status;
        var repeated = false;
        do
        {
            status = NativeMethods.artgan_run(operation, natives, arguments.Length, first, &several, &count);
        }
        while (status != 0 && NativeCall.IsWorthRepeating(status, ref repeated));

        // The handles went over as plain numbers: their owners must outlive the call.
        foreach (ref readonly var argument in arguments)
        {
            GC.KeepAlive(argument.Reference);
        }

        GC.KeepAlive(scratch.Pinned);
        if (status != 0)
        {
            NativeCall.Check(status, ShortName);
        }

        all = several;
        return count;
    }

    private static void ToNative(in Argument argument, NativeArgument* native, ref Scratch scratch)
    {
        native->Tag = argument.Tag;
        native->Length = argument.Length;
        native->Value = argument.Value;
        switch (argument.Tag)
        {
            case ArgumentTag.IntList:
                native->Value = scratch.Store(Unsafe.As<long[]>(argument.Reference));
                break;
            case ArgumentTag.DoubleList:
                native->Value = scratch.Store(MemoryMarshal.Cast<double, long>(Unsafe.As<double[]>(argument.Reference)));
                break;
            case ArgumentTag.BoolList:
                native->Value = scratch.Store(MemoryMarshal.AsBytes(Unsafe.As<bool[]>(argument.Reference).AsSpan()));
                break;
            case ArgumentTag.TensorList or ArgumentTag.OptionalTensorList:
                native->Value = StoreHandles(Unsafe.As<Tensor?[]>(argument.Reference)!, argument.Tag == ArgumentTag.OptionalTensorList, ref scratch);
                break;
            case ArgumentTag.String:
                var bytes = Encoding.UTF8.GetBytes(Unsafe.As<string>(argument.Reference)!);
                native->Length = bytes.Length;
                native->Value = scratch.Store(bytes);
                break;
            default:
                break;
        }
    }

    private static long StoreHandles(Tensor?[] tensors, bool mayLack, ref Scratch scratch)
    {
        var handles = scratch.Reserve(tensors.Length);
        for (var i = 0; i < tensors.Length; i++)
        {
            handles[i] = tensors[i]?.Handle ?? (mayLack ? 0 : throw NativeCall.Missing("tensors", i));
        }

        return (long)handles;
    }
}
