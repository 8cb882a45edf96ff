// The one place that knows how tensors are spelled. Both engines (see TensorEngine in
// ArtGan.Lib.csproj) answer to these names.
global using TorchSharp.Modules;
global using static TorchSharp.torch;
global using static TorchSharp.torch.nn;
