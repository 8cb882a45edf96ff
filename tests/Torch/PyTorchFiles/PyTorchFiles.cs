namespace ArtGan.Tests.Torch.PyTorchFiles;

/// <summary>The files that make_files.py writes.</summary>
internal static class PyTorchFiles
{
    internal static string Locate(string name) => Path.Combine(AppContext.BaseDirectory, "Torch", "PyTorchFiles", name);

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Locate(name));
}
