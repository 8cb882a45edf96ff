namespace ArtGan.Tests.Torch.Surface;

/// <summary>
/// The first part of torch, from arange to no_grad, with the names of the interface list, argument by argument. It only needs to compile: another name, type or
/// order is an error of the build, with either engine.
/// </summary>
internal static class SpellingOfCreation
{
    internal static void Calls(
        Tensor tensor, Tensor[] tensors, Scalar scalar, ScalarType type, Device device, bool flag, int small, long number, double real, string text, long[] numbers, string[] texts)
    {
        torch.NewDisposeScope();
        torch.arange(stop: scalar, dtype: type, device: device, requires_grad: flag);
        torch.arange(start: scalar, stop: scalar, dtype: type, device: device, requires_grad: flag);
        torch.arange(start: scalar, stop: scalar, step: scalar, dtype: type, device: device, requires_grad: flag);
        torch.cat(tensors: tensors, dim: number);
        torch.cat(tensors: tensors, dim: number);
        torch.cat(tensors: (ReadOnlySpan<Tensor>)tensors, dim: number);
        torch.device(description: text);
        torch.device(index: small);
        torch.device(deviceType: text, index: small);
        torch.device(deviceType: DeviceType.CPU, index: small);
        torch.einsum(equation: text, tensors: tensors);
        torch.empty(size: numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(size: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(size: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(size: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(rows: number, columns: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(rows: small, columns: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(dim0: number, dim1: number, dim2: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(dim0: small, dim1: small, dim2: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(dim0: number, dim1: number, dim2: number, dim3: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty(dim0: small, dim1: small, dim2: small, dim3: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.empty_like(input: tensor, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.enable_grad(enabled: flag);
        torch.eye(rows: number, columns: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(size: numbers, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(size: (ReadOnlySpan<long>)numbers, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(size: number, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(size: small, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(rows: number, columns: number, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(rows: small, columns: small, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(dim0: number, dim1: number, dim2: number, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(dim0: small, dim1: small, dim2: small, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(dim0: number, dim1: number, dim2: number, dim3: number, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full(dim0: small, dim1: small, dim2: small, dim3: small, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.full_like(input: tensor, value: scalar, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.get_num_threads();
        torch.get_rng_state();
        torch.inference_mode(mode: flag);
        torch.is_grad_enabled();
        torch.linspace(start: real, end: real, steps: number, dtype: type, device: device, requires_grad: flag);
        torch.manual_seed(seed: number);
        torch.no_grad();
    }
}
