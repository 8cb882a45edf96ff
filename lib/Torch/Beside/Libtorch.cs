using System.Runtime.InteropServices;

namespace ArtGan.Torch;

/// <summary>The libtorch in this process: which one it is, and where it came from.</summary>
/// <param name="Version">The version it says it is; Debian's 1.13.1 says 1.13.0.</param>
/// <param name="File">The loaded library.</param>
/// <param name="Source">How it was found: LIBTORCH, Debian or Python; null where the bridge was built by hand.</param>
/// <param name="Package">The package it came in, with its version; null where none is known.</param>
/// <param name="Cuda">The version of CUDA it was built with; null for one without.</param>
/// <param name="HasCudaFunctions">Whether graphs can be captured and GPU memory be looked at; false without CUDA or its headers.</param>
public sealed record Libtorch(string Version, string File, string? Source, string? Package, string? Cuda, bool HasCudaFunctions)
{
    private const string ChoiceVariable = "LIBTORCH";

    /// <summary>The one that is loaded; null before the first tensor, and where another engine does the work.</summary>
    public static Libtorch? Loaded { get; private set; }

    /// <summary>In one line, for people: version, package and place.</summary>
    public override string ToString() =>
        $"{Version}{(Package is null ? "" : $" ({Package})")}{(Cuda is null ? "" : $", CUDA {Cuda}")}, from {File}";

    /// <summary>Asks a bridge that was just loaded for its libtorch, and refuses a pair that does not fit.</summary>
    /// <param name="bridge">The loaded bridge.</param>
    /// <param name="record">What was written down when it was built.</param>
    /// <exception cref="UserException">The bridge was built for another libtorch, or another one was asked for.</exception>
    internal static unsafe void Accept(nint bridge, LibtorchRecord record)
    {
        Facts facts;
        if (!NativeLibrary.TryGetExport(bridge, "artgan_libtorch", out var ask) || ((delegate* unmanaged<Facts*, int>)ask)(&facts) != 0)
        {
            throw new UserException("The tensor bridge is older than this library; start with 'environment/artgan', which builds it anew.");
        }

        var compiled = Text(facts.Compiled)!;
        var found = new Libtorch(Text(facts.Loaded) ?? compiled, Text(facts.File) ?? "", record.Source, record.Package, Text(facts.Cuda), facts.HasCudaFunctions != 0);
        Check(compiled, found, record.Root, Environment.GetEnvironmentVariable(ChoiceVariable));
        if (Loaded is null && NativeLibrary.TryGetExport(bridge, "artgan_prepare_exit", out var prepare))
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => ((delegate* unmanaged<void>)prepare)();
        }

        Loaded = found;
    }

    /// <summary>Refuses a pair of bridge and libtorch that does not fit.</summary>
    /// <param name="compiled">The version whose headers the bridge was compiled with.</param>
    /// <param name="found">The libtorch that was loaded.</param>
    /// <param name="root">The folder the bridge was built against; null for the system's.</param>
    /// <param name="chosen">The folder the user asks for; null where the choice is free.</param>
    /// <exception cref="UserException">They do not fit.</exception>
    internal static void Check(string compiled, Libtorch found, string? root, string? chosen)
    {
        if (Series(compiled) != Series(found.Version))
        {
            throw new UserException($"The tensor bridge was built for libtorch {compiled}, but '{found.File}' is {found.Version}; start with 'environment/artgan', which builds one for it.");
        }

        var folder = root is null ? null : PosixFolder.Resolve(root);
        if (folder is not null && !PosixFolder.Resolve(found.File).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new UserException($"The tensor bridge was built for the libtorch in '{folder}', but '{found.File}' was loaded in its place; {(Directory.Exists(Path.Combine(folder, "lib")) ? "take that out of LD_PRELOAD" : "that folder is gone, so start with 'environment/artgan', which takes another")}.");
        }

        if (!string.IsNullOrEmpty(chosen) && PosixFolder.Resolve(chosen) != folder)
        {
            throw new UserException($"{ChoiceVariable} asks for the libtorch in '{chosen}', but the tensor bridge at hand was built for {(folder is null ? "the system's" : $"the one in '{folder}'")}; start with 'environment/artgan', which takes or builds the right one.");
        }
    }

    // Within a series libtorch keeps its interface; between two it does not.
    private static string Series(string version) => string.Join('.', version.Split('.').Take(2));

    private static string? Text(nint text) => Marshal.PtrToStringUTF8(text) is { Length: > 0 } value ? value : null;

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Facts
    {
        internal readonly nint Compiled;
        internal readonly nint Loaded;
        internal readonly nint File;
        internal readonly nint Cuda;
        internal readonly byte HasCudaFunctions;
    }
}
