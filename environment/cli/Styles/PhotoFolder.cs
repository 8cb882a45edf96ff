using System.Diagnostics;
using ArtGan.Data;

namespace ArtGan.Cli.Styles;

/// <summary>Paints every picture of a folder, the good ones also where some are bad.</summary>
internal static class PhotoFolder
{
    /// <summary>Paints them into another folder, under their names.</summary>
    /// <param name="context">The call.</param>
    /// <param name="photos">The folder.</param>
    /// <param name="output">The other.</param>
    /// <param name="painter">Paints.</param>
    /// <returns>Success where all were painted.</returns>
    /// <exception cref="UserException">There is no picture in the folder, or the folders are one.</exception>
    public static int Paint(CommandContext context, string photos, string output, IStylePainter painter)
    {
        var folder = Path.GetFullPath(photos);
        if (File.Exists(output)) throw new UserException($"'{output}' is a file, and a folder of photographs needs a folder for its paintings; name one with --out.");
        if (Path.TrimEndingDirectorySeparator(folder) == Path.TrimEndingDirectorySeparator(output)) throw new UserException("The paintings would take the place of the photographs; name another folder with --out.");
        var files = List(folder);
        var watch = Stopwatch.StartNew();
        var painted = 0;
        var failed = new List<PhotoFailure>();
        foreach (var file in files)
        {
            if (context.Cancellation.IsCancellationRequested) break;
            try
            {
                painter.Paint(file.FullName, Path.Combine(output, NameOf(file))).Report(context);
                painted++;
            }
            catch (UserException error)
            {
                context.Say($"{file.Name} is left out: {error.Message}");
                failed.Add(new(file.FullName, error.Message));
            }
        }

        context.Result(new PhotosStyled(output, painted, failed, Math.Round(watch.Elapsed.TotalSeconds, 3)));
        return failed.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static FileInfo[] List(string folder)
    {
        FileInfo[] files = [.. new DirectoryInfo(folder).EnumerateFiles().Where(PictureFileType.IsPicture).OrderBy(file => file.Name, StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new UserException($"There is no picture in the folder '{folder}'; name a folder with pictures in it, or one picture.");
    }

    // A name keeps its ending also where paintings cannot have it, so that no two become one.
    private static string NameOf(FileInfo file) => Imaging.Picture.FindFormat(file.Name) is null ? file.Name + ".png" : file.Name;
}

/// <summary>A folder of photographs that was painted anew.</summary>
/// <param name="Out">The folder with the paintings.</param>
/// <param name="Painted">How many there are.</param>
/// <param name="Failed">The photographs that could not be painted.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record PhotosStyled(string Out, int Painted, IReadOnlyList<PhotoFailure> Failed, double Seconds)
{
    public override string ToString() =>
        FormattableString.Invariant($"{Painted} painted{(Failed.Count > 0 ? FormattableString.Invariant($", {Failed.Count} left out ({string.Join(", ", Failed.Select(each => Path.GetFileName(each.Content)))})") : "")} in {Seconds:0.0} s: {Out}");
}

/// <summary>A photograph that could not be painted.</summary>
/// <param name="Content">Its file.</param>
/// <param name="Reason">Why not.</param>
internal sealed record PhotoFailure(string Content, string Reason);
