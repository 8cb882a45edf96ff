using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[assembly: DisableRuntimeMarshalling]

namespace ArtGan.Torch;

/// <summary>The C functions of lib/Torch/native, as they stand in bridge.h.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = NativeLibraries.Torch;

    [LibraryImport(Library)]
    internal static partial byte* artgan_error();

    [LibraryImport(Library)]
    internal static partial byte* artgan_error_arguments();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int artgan_operator(string name, string overload, out nint operation);

    [LibraryImport(Library)]
    internal static partial int artgan_run(nint operation, NativeArgument* arguments, int count, NativeResult* first, NativeResult** all, int* resultCount);

    [LibraryImport(Library)]
    internal static partial void artgan_tensor_release(nint handle);

    [LibraryImport(Library)]
    internal static partial long* artgan_allocated_bytes();

    [LibraryImport(Library)]
    internal static partial int artgan_recount_gpus();

    [LibraryImport(Library)]
    internal static partial int artgan_tensor_facts(nint handle, out TensorFacts facts);

    [LibraryImport(Library)]
    internal static partial int artgan_tensor_sizes(nint handle, long* sizes);

    [LibraryImport(Library)]
    internal static partial int artgan_tensor_strides(nint handle, long* strides);

    [LibraryImport(Library)]
    internal static partial int artgan_tensor_data(nint handle, out nint data);

    [LibraryImport(Library)]
    internal static partial int artgan_tensor_share(nint handle, out nint shared);

    [LibraryImport(Library)]
    internal static partial int artgan_requires_grad(nint handle, byte value);

    [LibraryImport(Library)]
    internal static partial int artgan_retain_grad(nint handle);

    [LibraryImport(Library)]
    internal static partial int artgan_grad_get(nint handle, out nint gradient);

    [LibraryImport(Library)]
    internal static partial int artgan_grad_set(nint handle, nint gradient);

    [LibraryImport(Library)]
    internal static partial int artgan_backward(nint* roots, int rootCount, nint* gradients, int gradientCount, byte retainGraph, byte createGraph, nint* inputs, int inputCount);

    [LibraryImport(Library)]
    internal static partial int artgan_grad(nint* outputs, int outputCount, nint* inputs, int inputCount, nint* gradOutputs, int gradCount, byte retainGraph, byte createGraph, byte allowUnused, nint* results);

    [LibraryImport(Library)]
    internal static partial int artgan_grad_enabled();

    [LibraryImport(Library)]
    internal static partial void artgan_grad_enable(byte enabled);

    [LibraryImport(Library)]
    internal static partial int artgan_inference_enter(byte enabled, out nint guard);

    [LibraryImport(Library)]
    internal static partial void artgan_inference_leave(nint guard);

    [LibraryImport(Library)]
    internal static partial int artgan_seed_all(ulong seed);

    [LibraryImport(Library)]
    internal static partial int artgan_generator_new(int deviceType, int deviceIndex, byte isDefault, ulong seed, out nint generator);

    [LibraryImport(Library)]
    internal static partial void artgan_generator_release(nint generator);

    [LibraryImport(Library)]
    internal static partial int artgan_generator_seed(nint generator, ulong seed);

    [LibraryImport(Library)]
    internal static partial int artgan_generator_initial_seed(nint generator, out ulong seed);

    [LibraryImport(Library)]
    internal static partial int artgan_generator_state(nint generator, out nint state);

    [LibraryImport(Library)]
    internal static partial int artgan_generator_set_state(nint generator, nint state);

    [LibraryImport(Library)]
    internal static partial byte* artgan_torch_version();

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_devices(out int count);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_synchronize(int index);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_settings(byte tf32Products, byte tf32Convolutions, byte benchmark, byte deterministic);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_stream_new(int index, byte highPriority, out nint stream);

    [LibraryImport(Library)]
    internal static partial void artgan_cuda_stream_release(nint stream);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_stream_enter(nint stream, out nint place);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_stream_leave(nint stream, nint place);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_stream_synchronize(nint stream);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_memory(int index, out CudaMemoryFacts facts);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_reset_peak(int index);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_empty_cache();

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_graph_new(out nint graph);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_graph_begin(nint graph);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_graph_end(nint graph);

    [LibraryImport(Library)]
    internal static partial int artgan_cuda_graph_replay(nint graph);

    [LibraryImport(Library)]
    internal static partial void artgan_cuda_graph_release(nint graph);

    [LibraryImport(Library)]
    internal static partial int artgan_threads(out int count);

    [LibraryImport(Library)]
    internal static partial int artgan_set_threads(int count);
}
