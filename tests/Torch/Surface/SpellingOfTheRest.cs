namespace ArtGan.Tests.Torch.Surface;

/// <summary>
/// Dispose scopes, differentiation, GPUs, first values and utilities with the names of the interface list, argument by argument. It only needs to compile: another name, type or
/// order is an error of the build, with either engine.
/// </summary>
internal static class SpellingOfTheRest
{
    internal static void Calls(
        Tensor tensor, Tensor[] tensors, Scalar scalar, Device device, Generator generator, DisposeScope scope, Parameter[] parameters, bool flag, long number, double real)
    {
        scope.Attach(disposable: tensor);
        scope.Attach(disposables: [tensor]);
        scope.Attach(disposables: tensors);
        scope.Contains(disposable: tensor);
        scope.Detach(disposable: tensor);
        scope.Detach(disposables: [tensor]);
        scope.Detach(disposables: tensors);
        scope.Detach(first: tensor, second: tensor);
        scope.Detach(first: tensor, second: tensor, third: tensor);
        scope.Dispose();
        scope.DisposeEverything();
        scope.DisposeEverythingBut(inKeep: tensors);
        scope.DisposeEverythingBut(keep: [tensor]);
        scope.DisposeEverythingBut(keep: tensor);
        scope.DisposeEverythingBut(first: tensor, second: tensor);
        scope.DisposeEverythingBut(first: tensor, second: tensor, third: tensor);
        scope.MarkAsDisposed(disposable: tensor);
        scope.MoveToOther(scope: scope, disposable: tensor);
        scope.MoveToOther(scope: scope, disposables: [tensor]);
        scope.MoveToOther(scope: scope, disposables: tensors);
        scope.MoveToOther(scope: scope, first: tensor, second: tensor);
        scope.MoveToOther(scope: scope, first: tensor, second: tensor, third: tensor);
        scope.MoveToOuter(disposable: tensor);
        scope.MoveToOuter(disposables: [tensor]);
        scope.MoveToOuter(disposables: tensors);
        scope.MoveToOuter(first: tensor, second: tensor);
        scope.MoveToOuter(first: tensor, second: tensor, third: tensor);
        autograd.backward(tensors: tensors, grad_tensors: tensors, retain_graph: flag, create_graph: flag, inputs: tensors);
        autograd.backward(tensor: tensor, grad_tensors: tensors, retain_graph: flag, create_graph: flag, inputs: tensors);
        autograd.backward(tensor: tensor, grad_tensor: tensor, retain_graph: flag, create_graph: flag, inputs: tensors);
        autograd.detect_anomaly(check_nan: flag);
        autograd.grad(outputs: tensors, inputs: tensors, grad_outputs: tensors, retain_graph: flag, create_graph: flag, allow_unused: flag);
        autograd.set_detect_anomaly(mode: flag, check_nan: flag);
        cuda.device_count();
        cuda.is_available();
        cuda.is_cudnn_available();
        cuda.manual_seed(seed: number);
        cuda.manual_seed_all(seed: number);
        cuda.synchronize(device: device);
        init.constant_(tensor: tensor, val: scalar);
        init.kaiming_normal_(tensor: tensor, a: real, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.Tanh);
        init.kaiming_uniform_(tensor: tensor, a: real, mode: init.FanInOut.FanOut, nonlinearity: init.NonlinearityType.Tanh);
        init.normal_(tensor: tensor, mean: real, std: real, generator: generator);
        init.ones_(tensor: tensor);
        init.orthogonal_(tensor: tensor, gain: real);
        init.uniform_(tensor: tensor, low: real, high: real, generator: generator);
        init.xavier_normal_(tensor: tensor, gain: real);
        init.xavier_uniform_(tensor: tensor, gain: real);
        init.zeros_(tensor: tensor);
        nn.utils.clip_grad_norm_(tensors: parameters, max_norm: real, norm_type: real);
        nn.utils.clip_grad_value_(tensors: parameters, clip_value: real);
        nn.utils.parameters_to_vector(tensors: parameters);
        nn.utils.vector_to_parameters(vec: tensor, tensors: parameters);
    }
}
