using System.Globalization;
using System.Text;

namespace ArtGan.Data;

/// <summary>Makes picture files of the paintings in the resource file of the puzzle activity, once for each version of that file.</summary>
internal static class PuzzleUnfolding
{
    /// <summary>Goes up with every change of what is made from the same file.</summary>
    private const int Version = 1;

    /// <summary>What the pictures depend on beside the file.</summary>
    public static string Describe => string.Create(CultureInfo.InvariantCulture, $"unfolded by version {Version}");

    /// <summary>Makes the pictures, unless they are there.</summary>
    /// <param name="resource">The resource file.</param>
    /// <param name="sha256">Its hash.</param>
    /// <param name="parent">The folder to make theirs in.</param>
    /// <param name="count">How many there must be.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The folder of the pictures, PNG files.</returns>
    /// <exception cref="UserException">The file is damaged, or the folder cannot be written.</exception>
    public static string Unfold(string resource, string sha256, string parent, int count, CancellationToken cancellation)
    {
        var folder = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"pictures-{sha256[..12]}-{Version}"));
        if (Directory.Exists(folder)) return folder;
        var temporary = $"{folder}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            Write(QtResourceFile.Load(resource), resource, temporary, count, cancellation);
            Directory.Move(temporary, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another process was faster.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw LimitedCopy.NotWritable(folder, error);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }

        return folder;
    }

    private static void Write(QtResourceFile file, string path, string folder, int count, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var name in file.Names.Where(name => name.EndsWith(".qml", StringComparison.Ordinal)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (PuzzleBoard.Parse(Encoding.UTF8.GetString(file.Read(name).Span)) is not { } board) continue;
            // Boards lie in a folder beside that of the tiles.
            var root = Path.GetDirectoryName(Path.GetDirectoryName(name))!;
            PuzzlePicture.Assemble(board, tile => file.Read($"{root}/{tile}")).Save(Path.Combine(folder, $"{board.FileName}.png"));
            written++;
        }

        if (written != count) throw new UserException($"'{path}' gave {written} paintings where {count} are expected; fetch the data set again.");
    }
}
