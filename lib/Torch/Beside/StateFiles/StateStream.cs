namespace ArtGan.Torch;

/// <summary>Opens files of weights for reading, and says in one sentence why one cannot be used.</summary>
internal static class StateStream
{
    private const int LongestReason = 400;

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

    /// <summary>The error for a file whose content is wrong.</summary>
    /// <param name="file">The file.</param>
    /// <param name="format">What it was taken for.</param>
    /// <param name="reason">What is wrong with it.</param>
    /// <param name="cause">The error underneath, if any.</param>
    internal static UserException Damaged(string file, string format, string reason, Exception? cause)
    {
        var sentence = $"'{file}' is not a usable {format}: {Shown(reason)}; fetch or write it again.";
        return cause is null ? new UserException(sentence) : new UserException(sentence, cause);
    }

    /// <summary>A text that holds names from a file, as a message may show it: of one line, and not without end.</summary>
    internal static string Shown(string text)
    {
        var shown = text.Length <= LongestReason ? text : $"{text[..LongestReason]}...";
        return string.Concat(shown.Select(letter => char.IsControl(letter) ? '?' : letter));
    }
}
