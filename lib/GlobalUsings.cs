// The one place that knows how tensors are spelled. Both engines (see TensorEngine in
// ArtGan.Lib.csproj) answer to these names.
#pragma warning disable IDE0005 // Each project uses what it needs of them.
global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
global using static TorchSharp.torch.nn;
