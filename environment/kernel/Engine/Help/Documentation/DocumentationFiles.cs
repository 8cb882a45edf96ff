using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ArtGan.Kernel.Engine.Help.Documentation;

/// <summary>
/// Finds documentation in the XML files that compilers write: those of .NET's reference pack for the base library,
/// else the one beside the assembly. Files are searched as they are, so that nothing of their 30 MB stays in memory.
/// </summary>
internal sealed class DocumentationFiles
{
    private const int Remembered = 500;

    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly Lazy<string?> Pack = new(ReferencePack);

    private readonly Dictionary<(string Assembly, string Id), string?> known = [];
    private readonly Lock gate = new();

    /// <summary>The documentation of a member; null where there is none.</summary>
    /// <param name="assembly">The assembly's file.</param>
    /// <param name="id">The member's documentation identifier, such as <c>M:System.String.Trim</c>.</param>
    public XElement? Find(string assembly, string id)
    {
        lock (gate)
        {
            if (!known.TryGetValue((assembly, id), out var text))
            {
                if (known.Count >= Remembered)
                    known.Clear();
                known[(assembly, id)] = text = Files(assembly).Select(file => Member(file, id)).FirstOrDefault(found => found is not null);
            }

            return Parse(text);
        }
    }

    /// <summary>The documentation in a member's XML; null where it is none.</summary>
    public static XElement? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        try
        {
            return XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            // Comments are written by people.
            return null;
        }
    }

    private static IEnumerable<string> Files(string assembly)
    {
        var name = Path.GetFileNameWithoutExtension(assembly) + ".xml";
        if (Path.GetDirectoryName(assembly) != Runtime)
        {
            var beside = Path.Combine(Path.GetDirectoryName(assembly) ?? "", name);
            return File.Exists(beside) ? [beside] : InPackages(name);
        }

        if (Pack.Value is not { } pack)
            return [];
        // Reference assemblies divide the base library differently: most of it is in System.Runtime.
        var first = new[] { Path.Combine(pack, name), Path.Combine(pack, "System.Runtime.xml"), Path.Combine(pack, "System.Collections.xml") }.Where(File.Exists);
        return first.Concat(Directory.EnumerateFiles(pack, "*.xml")).Distinct();
    }

    // What a build puts beside a program lacks the documentation of its packages.
    private static IEnumerable<string> InPackages(string name)
    {
        var home = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } chosen ? chosen
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var package = Path.Combine(home, Path.GetFileNameWithoutExtension(name).ToLowerInvariant());
        return Directory.Exists(package) ? Directory.EnumerateFiles(package, name, SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal).Take(1) : [];
    }

    private static string? ReferencePack()
    {
        var packs = Path.GetFullPath(Path.Combine(Runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        if (!Directory.Exists(packs))
            return null;
        return Directory.EnumerateDirectories(packs).Where(path => Path.GetFileName(path).StartsWith($"{Environment.Version.Major}.", StringComparison.Ordinal))
            .SelectMany(path => Directory.Exists(Path.Combine(path, "ref")) ? Directory.EnumerateDirectories(Path.Combine(path, "ref")) : []).FirstOrDefault();
    }

    private static string? Member(string file, string id)
    {
        try
        {
            var bytes = File.ReadAllBytes(file).AsSpan();
            var start = bytes.IndexOf(Encoding.UTF8.GetBytes($"<member name=\"{id}\""));
            if (start < 0)
                return null;
            var length = bytes[start..].IndexOf("</member>"u8);
            var end = bytes[start..].IndexOf((byte)'>');
            if (length < 0 || (end > 0 && bytes[start + end - 1] == '/'))
                return null;
            return Encoding.UTF8.GetString(bytes.Slice(start, length)) + "</member>";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
