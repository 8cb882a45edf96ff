using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;

namespace ArtGan.Cli.Packing;

/// <summary>Writes a bundle as a tar archive through the program <c>xz</c>; the same files give the same bytes.</summary>
internal static class BundleWriter
{
    private const string Folder = "artgan";
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private static readonly DateTimeOffset Time = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive.</summary>
    /// <param name="path">The file; what was there before stays until the new one is complete.</param>
    /// <param name="files">The files, in any order.</param>
    /// <param name="progress">Told of each file.</param>
    /// <param name="cancellation">Ends the writing; no file is left.</param>
    /// <exception cref="UserException"><c>xz</c> is absent or fails, or the file cannot be written.</exception>
    public static void Write(string path, IEnumerable<BundleFile> files, Action<BundleFile> progress, CancellationToken cancellation) =>
        AtomicFile.Write(path, output =>
        {
            using var xz = Start();
            using var kill = cancellation.Register(xz.Kill);
            var compressed = Task.Run(() => xz.StandardOutput.BaseStream.CopyTo(output), CancellationToken.None);
            try
            {
                WriteArchive(xz.StandardInput.BaseStream, files, progress, cancellation);
                xz.StandardInput.Close();
            }
            catch (IOException) when (cancellation.IsCancellationRequested)
            {
                // The pipe broke because the program was killed.
            }
            finally
            {
                if (cancellation.IsCancellationRequested)
                {
                    compressed.Wait(CancellationToken.None);
                }
            }

            compressed.Wait(CancellationToken.None);
            xz.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            if (xz.ExitCode != 0)
            {
                throw new UserException($"'xz' ended with {xz.ExitCode}; see whether the disk is full and pack again.");
            }
        });

    /// <summary>Writes the archive itself, not compressed.</summary>
    internal static void WriteArchive(Stream target, IEnumerable<BundleFile> files, Action<BundleFile> progress, CancellationToken cancellation)
    {
        using var tar = new TarWriter(target, TarEntryFormat.Pax, leaveOpen: true);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            progress(file);
            using var content = file.Open();
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{Folder}/{file.Path}")
            {
                DataStream = content,
                Mode = file.IsProgram ? Runnable : Readable,
                ModificationTime = Time,
            });
        }
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("xz", ["-9", "--threads=1", "--compress"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        }
        catch (Win32Exception error)
        {
            throw new UserException("A bundle is compressed by the program 'xz', which is not on the PATH; install xz-utils and pack again.", error);
        }
    }
}
