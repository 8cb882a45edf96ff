namespace ArtGan.Torch;

/// <summary>Package TorchSharp has one default device for all threads, so here tensors are made with their numbers.</summary>
internal sealed class ShapesOnlyScope : IDisposable
{
    public void Dispose()
    {
    }
}
