using System.Runtime.InteropServices;

namespace ArtGan;

/// <summary>What .NET's folders cannot do: be created by exactly one of several processes, be flushed to disk, and be found behind links anywhere in a path.</summary>
internal static partial class PosixFolder
{
    private const int AlreadyExists = 17; // EEXIST
    private const uint ReadableByAll = 0b111_101_101; // rwxr-xr-x, less the process's mask

    /// <summary>Creates a folder, unless somebody else has.</summary>
    /// <param name="path">The folder; the one above exists.</param>
    /// <returns>Whether this call created it.</returns>
    /// <exception cref="IOException">The folder could not be created.</exception>
    internal static bool TryCreate(string path)
    {
        if (MakeFolder(path, ReadableByAll) == 0)
        {
            return true;
        }

        var error = Marshal.GetLastPInvokeError();
        return error == AlreadyExists
            ? false
            : throw new IOException($"'{path}' could not be created: {Marshal.GetPInvokeErrorMessage(error)}");
    }

    /// <summary>Makes the names in a folder survive a power cut; file systems that cannot do so are let be.</summary>
    /// <param name="path">The folder.</param>
    internal static void Flush(string path)
    {
        var descriptor = Open(path, 0);
        if (descriptor >= 0)
        {
            _ = Synchronise(descriptor);
            _ = Close(descriptor);
        }
    }

    /// <summary>The path with every link in it followed; only made absolute where nothing is there.</summary>
    /// <param name="path">A file or folder.</param>
    internal static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var resolved = RealPath(full, 0);
        var text = Marshal.PtrToStringUTF8(resolved) ?? full;
        Free(resolved);
        return text;
    }

    [LibraryImport("libc", EntryPoint = "realpath", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint RealPath(string path, nint buffer);

    [LibraryImport("libc", EntryPoint = "free")]
    private static partial void Free(nint block);

    [LibraryImport("libc", EntryPoint = "mkdir", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFolder(string path, uint mode);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronise(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
