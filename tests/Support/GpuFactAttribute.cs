namespace ArtGan.Tests.Support;

/// <summary>A test that needs an NVIDIA GPU and a libtorch that sees it, or their absence; skipped with the reason elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GpuFactAttribute : FactAttribute
{
    public GpuFactAttribute(bool present = true)
    {
        if (cuda.is_available() != present)
        {
            Skip = present ? $"No GPU: libtorch {ArtGan.Torch.Libtorch.Loaded?.ToString() ?? __version__} sees none." : "There is a GPU.";
        }
    }
}
