namespace ArtGan.Torch;

/// <summary>Opens files of weights for reading, with one sentence where that fails.</summary>
internal static class StateStream
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads from the stream it is given, which can seek and is buffered.</param>
    /// <exception cref="UserException">The file is missing or cannot be read, or <paramref name="read"/> says so.</exception>
    internal static T Read<T>(string path, Func<Stream, T> read)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return read(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' could not be read ({error.Message.TrimEnd('.')}); check the path and its permissions.", error);
        }
    }
}
