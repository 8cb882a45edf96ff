using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArtGan;

/// <summary>Finds the project's native bridges, wherever the library itself was loaded from.</summary>
internal static class NativeLibraries
{
    private const string FolderVariable = "ARTGAN_NATIVE";
    private const string TorchVariable = "ARTGAN_TORCH_BRIDGE";

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

        var path = PathOf(name);
        if (!File.Exists(path))
        {
            throw new UserException(name is Imaging && Repository.IsBundle
                ? "This needs libvips, which the machine lacks; install it with its headers (libvips-dev) and start 'artgan' again, which builds the bridge to it."
                : $"The native bridge '{path}' is not built; run 'environment/artgan doctor', which builds what is missing.");
        }

        return name is Torch ? LoadTorch(path) : Load(path);
    }

    /// <summary>Where a bridge belongs; the launcher names the one over libtorch, of which there may be several.</summary>
    /// <param name="name">As in <c>LibraryImport</c>.</param>
    internal static string PathOf(string name) =>
        name is Torch && Variable(FolderVariable) is null && Variable(TorchVariable) is { } chosen
            ? Path.GetFullPath(chosen)
            : Path.Combine(Folder(), $"lib{name}.so");

    /// <summary>Whether a bridge is there to be loaded.</summary>
    /// <param name="name">As in <c>LibraryImport</c>.</param>
    internal static bool IsBuilt(string name) => File.Exists(PathOf(name));

    private static nint LoadTorch(string path)
    {
        var record = ArtGan.Torch.LibtorchRecord.Read(path);
        ArtGan.Torch.LibtorchSettings.Apply(record.IsSystem);
        var bridge = Load(path);
        ArtGan.Torch.Libtorch.Accept(bridge, record);
        return bridge;
    }

    private static nint Load(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException error)
        {
            throw new UserException($"The native bridge '{path}' could not be loaded, because what it was built for has changed or is gone ({Reason(error.Message)}); run 'environment/artgan doctor', which builds it anew.", error);
        }
    }

    // The runtime lists every path it tried; the loader's own words come first.
    private static string Reason(string message) => message.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim())
        .FirstOrDefault(line => line.Contains("undefined symbol", StringComparison.Ordinal) || line.Contains("cannot open", StringComparison.Ordinal))
        ?? message.ReplaceLineEndings(" ").Trim();

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>The folder of the built bridges: ARTGAN_NATIVE, or artifacts/native of the checkout around the library.</summary>
    internal static string Folder()
    {
        if (Variable(FolderVariable) is { } chosen)
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
