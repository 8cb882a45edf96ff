namespace ArtGan.Tests.Torch.Surface;

/// <summary>
/// The second part of torch, from ones to zeros_like, with the names of the interface list, argument by argument. It only needs to compile: another name, type or
/// order is an error of the build, with either engine.
/// </summary>
internal static class SpellingOfTorch
{
    internal static void Calls(
        Tensor tensor, Tensor[] tensors, ScalarType type, Device device, Size size, Generator generator, bool flag, int small, long number, float single, double real, string text, int[] smalls, long[] numbers, string[] texts, List<float> singles)
    {
        torch.ones(size: numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(size: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(size: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(size: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(rows: number, columns: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(rows: small, columns: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(dim0: number, dim1: number, dim2: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(dim0: small, dim1: small, dim2: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(dim0: number, dim1: number, dim2: number, dim3: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones(dim0: small, dim1: small, dim2: small, dim3: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.ones_like(input: tensor, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.rand(size: numbers, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(size: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(size: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(size: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(rows: number, columns: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(rows: small, columns: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(dim0: number, dim1: number, dim2: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(dim0: small, dim1: small, dim2: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(dim0: number, dim1: number, dim2: number, dim3: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand(dim0: small, dim1: small, dim2: small, dim3: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.rand_like(input: tensor, dtype: type, device: device, requires_grad: flag);
        torch.randint(high: number, size: size, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randint(high: number, size: numbers, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randint(high: small, size: smalls, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randint(low: number, high: number, size: size, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randint(low: number, high: number, size: numbers, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randint(low: small, high: small, size: smalls, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(size: numbers, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(size: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(size: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(size: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(rows: number, columns: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(rows: small, columns: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(dim0: number, dim1: number, dim2: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(dim0: small, dim1: small, dim2: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(dim0: number, dim1: number, dim2: number, dim3: number, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn(dim0: small, dim1: small, dim2: small, dim3: small, dtype: type, device: device, requires_grad: flag, generator: generator, names: texts);
        torch.randn_like(input: tensor, dtype: type, device: device, requires_grad: flag);
        torch.randperm(n: number, @out: tensor, generator: generator);
        torch.randperm(n: number, dtype: type, device: device, requires_grad: flag, generator: generator);
        torch.set_default_device(device: device);
        torch.set_default_device(device: text);
        torch.set_default_dtype(dtype: type);
        torch.set_grad_enabled(mode: flag);
        torch.set_num_threads(num: small);
        torch.set_rng_state(new_state: tensor);
        torch.stack(tensors: tensors, dim: number);
        torch.tensor(scalar: single, device: device, requires_grad: flag);
        torch.tensor(scalar: flag, dtype: type, device: device, requires_grad: flag);
        torch.tensor(scalar: real, dtype: type, device: device, requires_grad: flag);
        torch.tensor(scalar: number, dtype: type, device: device, requires_grad: flag);
        torch.tensor(rawArray: new bool[1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new bool[1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new bool[1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new bool[1, 1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(real: real, imaginary: real, dtype: type, device: device, requires_grad: flag);
        torch.tensor(rawArray: new double[1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new double[1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new double[1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new double[1, 1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(real: single, imaginary: single, dtype: type, device: device, requires_grad: flag);
        torch.tensor(rawArray: new float[1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: singles, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new float[1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new float[1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new float[1, 1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(dataArray: new long[1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new long[1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new long[1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new long[1, 1, 1, 1], dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new bool[1], dimensions: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new double[1], dimensions: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: singles, dimensions: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: new float[1], dimensions: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(dataArray: new long[1], dimensions: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: singles, rows: number, columns: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: singles, dim0: number, dim1: number, dim2: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.tensor(rawArray: singles, dim0: number, dim1: number, dim2: number, dim3: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.where(condition: tensor);
        torch.where(condition: tensor, x: tensor, y: tensor);
        torch.zeros(size: numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(size: (ReadOnlySpan<long>)numbers, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(size: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(size: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(rows: number, columns: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(rows: small, columns: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(dim0: number, dim1: number, dim2: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(dim0: small, dim1: small, dim2: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(dim0: number, dim1: number, dim2: number, dim3: number, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros(dim0: small, dim1: small, dim2: small, dim3: small, dtype: type, device: device, requires_grad: flag, names: texts);
        torch.zeros_like(input: tensor, dtype: type, device: device, requires_grad: flag, names: texts);
    }
}
