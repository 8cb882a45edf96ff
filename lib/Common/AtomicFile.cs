namespace ArtGan;

/// <summary>Writes files so that a reader sees the old content or the new, never half of it.</summary>
public static class AtomicFile
{
    /// <summary>Writes a file through a neighbour that is flushed to disk and then renamed over it.</summary>
    /// <param name="path">The file to write; its folder is created.</param>
    /// <param name="write">Writes the content to the stream it is given.</param>
    /// <exception cref="UserException">The disk is full or the folder cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var full = Path.GetFullPath(path);
        var temporary = $"{full}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, full, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{full}' could not be written ({error.Message.TrimEnd('.')}); free some space or choose another folder, what was there before is untouched.", error);
        }
        finally
        {
            // Where the folder could not be made, deleting would throw in place of what is being said.
            if (File.Exists(temporary))
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Writes text as UTF-8 without a byte order mark.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="text">The content.</param>
    /// <exception cref="UserException">The disk is full or the folder cannot be written.</exception>
    public static void WriteText(string path, string text) =>
        Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
