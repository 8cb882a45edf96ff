using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.References;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Name">Its identifier.</param>
/// <param name="Version">An exact version, a pattern such as <c>1.*</c>, or a range; <c>*</c> is the latest stable one.</param>
internal sealed partial record PackageRequest(string Name, string Version)
{
    /// <summary>Whether the version that it leads to may be another tomorrow.</summary>
    public bool IsFloating => Version.Contains('*', StringComparison.Ordinal);

    /// <summary>Reads what follows <c>nuget:</c>, <c>Name, Version</c> or <c>Name</c>.</summary>
    /// <exception cref="UserException">It is not understood.</exception>
    public static PackageRequest Parse(string text)
    {
        // dotnet-script writes Name/1.0 as well, and programs of one file Name@1.0.
        var (name, version) = text.Split([',', '/', '@'], 2, StringSplitOptions.TrimEntries) is [var before, var after] ? (before, after) : (text.Trim(), "");
        // A range such as [1.0,2.0) holds commas of its own.
        if (!Identifier().IsMatch(name) || (version.Length > 0 && !Versions().IsMatch(version)))
            throw new UserException($"#r \"nuget: {text}\" is not understood; write \"nuget: NAME, VERSION\", for instance \"nuget: Humanizer, 2.14.1\".");
        return new(name, version.Length == 0 ? "*" : version);
    }

    /// <summary>Whether a version that is loaded already will do.</summary>
    /// <param name="loaded">An exact version.</param>
    public bool Allows(string loaded)
    {
        if (Version.StartsWith('[') || Version.StartsWith('('))
            return Version.Trim('[', ']', ' ') == loaded;
        return IsFloating ? loaded.StartsWith(Version[..Version.IndexOf('*', StringComparison.Ordinal)], StringComparison.OrdinalIgnoreCase)
            : Whole(Version).Equals(Whole(loaded), StringComparison.OrdinalIgnoreCase);
    }

    // 2.1 and 2.1.0 are one version, and so are 2.1.0 and 2.1.0.0.
    private static string Whole(string version)
    {
        var (numbers, rest) = version.IndexOfAny(['-', '+']) is >= 0 and var end ? (version[..end], version[end..]) : (version, "");
        return string.Join('.', numbers.Split('.').Concat(["0", "0", "0"]).Take(4)) + rest;
    }

    /// <inheritdoc/>
    public override string ToString() => Version == "*" ? Name : $"{Name}, {Version}";

    [GeneratedRegex(@"^[A-Za-z0-9_][\w.\-]*$")]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^[\w.*+\-]+$|^[\[(][\w.*+\-, ]+[\])]$")]
    private static partial Regex Versions();
}
