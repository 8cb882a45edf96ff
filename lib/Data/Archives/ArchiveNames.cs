using System.Text;

namespace ArtGan.Data;

/// <summary>
/// The names that an archive may use: plain relative paths, each of them once. Names decide where files are written,
/// so they are held to what every file system can keep apart.
/// </summary>
internal sealed class ArchiveNames
{
    private const int LongestPartBytes = 255;
    private const int LongestBytes = 1024;

    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name without what changes nothing in it: a leading <c>./</c>.</summary>
    public static string Clean(string name)
    {
        while (name.StartsWith("./", StringComparison.Ordinal)) name = name[2..];
        return name;
    }

    /// <summary>Why a name is no plain relative path; null where it is one.</summary>
    /// <param name="name">The cleaned name of a file.</param>
    public static string? Objection(string name)
    {
        if (name.Length == 0) return "it has no name";
        if (name[0] == '/' || (name.Length > 1 && name[1] == ':')) return "its name is an absolute path";
        if (name.Any(char.IsControl)) return "its name has control characters";
        if (name.Contains('\\')) return "its name has backslashes";
        if (name.Any(char.IsSurrogate) && !IsWellFormed(name)) return "its name is no valid text";
        if (Encoding.UTF8.GetByteCount(name) > LongestBytes) return $"its name is longer than {LongestBytes} bytes";
        foreach (var part in name.Split('/'))
        {
            if (part == "..") return "its name leads out of the archive's folder";
            if (part is "" or ".") return "its name has empty parts";
            if (Encoding.UTF8.GetByteCount(part) > LongestPartBytes) return $"a part of its name is longer than {LongestPartBytes} bytes";
        }

        return null;
    }

    /// <summary>Takes a name, unless an earlier one is in its way.</summary>
    /// <param name="name">A plain relative path.</param>
    /// <returns>What is in its way; null where nothing is.</returns>
    public string? Take(string name)
    {
        if (files.TryGetValue(name, out var same)) return same == name ? "the archive has its name twice" : $"its name differs from '{same}' only in upper and lower case";
        if (folders.ContainsKey(name)) return "the archive has a folder of its name";
        for (var end = name.IndexOf('/', StringComparison.Ordinal); end > 0; end = name.IndexOf('/', end + 1))
        {
            var folder = name[..end];
            if (files.ContainsKey(folder)) return $"the archive has a file with the name of its folder '{folder}'";
            if (folders.TryGetValue(folder, out var known) && known != folder) return $"its folder differs from '{known}' only in upper and lower case";
        }

        for (var end = name.IndexOf('/', StringComparison.Ordinal); end > 0; end = name.IndexOf('/', end + 1)) folders.TryAdd(name[..end], name[..end]);
        files.Add(name, name);
        return null;
    }

    /// <summary>A name for people, whatever is in it.</summary>
    public static string Show(string name)
    {
        const int Longest = 120;
        var text = new string([.. name.Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)]);
        return text.Length > Longest ? $"{text[..Longest]}…" : text;
    }

    private static bool IsWellFormed(string name) => name.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}
