using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtGan;

/// <summary>Finds the project's native bridges, wherever the library itself was loaded from.</summary>
internal static class NativeLibraries
{
    private const string FolderVariable = "ARTGAN_NATIVE";

    /// <summary>The imaging bridge over libvips, as named in <c>LibraryImport</c>.</summary>
    internal const string Imaging = "artgan_imaging";

    /// <summary>The tensor bridge over libtorch, as named in <c>LibraryImport</c>.</summary>
    internal const string Torch = "artgan_torch";

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "One resolver an assembly, before the first native call.")]
    internal static void Register() =>
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name is not (Imaging or Torch))
        {
            return IntPtr.Zero;
        }

        var path = Path.Combine(Folder(), $"lib{name}.so");
        if (!File.Exists(path))
        {
            throw new UserException($"The native bridge '{path}' is not built; run 'environment/artgan doctor', which builds what is missing.");
        }

        if (name is Torch)
        {
            ArtGan.Torch.LibtorchSettings.Apply();
        }

        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException error)
        {
            throw new UserException($"The native bridge '{path}' could not be loaded ({error.Message.ReplaceLineEndings(" ").Trim()}); run 'environment/artgan doctor', which installs and builds what is missing.", error);
        }
    }

    /// <summary>The folder of the built bridges: ARTGAN_NATIVE, or artifacts/native of the checkout around the library.</summary>
    internal static string Folder()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } chosen)
        {
            return Path.GetFullPath(chosen);
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "artifacts", "native");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new UserException($"No folder artifacts/native was found above '{AppContext.BaseDirectory}'; run 'environment/artgan doctor', which builds the native bridges, or set {FolderVariable}.");
    }
}
