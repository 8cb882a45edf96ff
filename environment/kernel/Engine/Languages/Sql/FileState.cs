using System.Globalization;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>What files look like from outside, to know whether they have changed.</summary>
internal static class FileState
{
    /// <summary>Names, lengths and times of files, in one text.</summary>
    public static string Of(IEnumerable<string> paths) => string.Join('\n', paths.Select(path => new FileInfo(path))
        .Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {(file.Exists ? file.Length : -1)} {file.LastWriteTimeUtc.Ticks}")));
}
