namespace ArtGan.Data;

/// <summary>One place a file can be had from; a manifest lists them in the order in which they are tried.</summary>
public abstract record AssetSource
{
    private protected AssetSource() { }

    /// <summary>The source in a few words, for progress and errors.</summary>
    public abstract string Describe();
}

/// <summary>A file below the local mirror, the folder in ARTGAN_MIRROR.</summary>
/// <param name="Path">The file's place in the mirror, with forward slashes.</param>
public sealed record MirrorSource(string Path) : AssetSource
{
    /// <inheritdoc/>
    public override string Describe() => $"the mirror's {Path}";
}

/// <summary>A file in a package: fetched whole and once, however many files come from it.</summary>
/// <param name="Path">The file's place in the package, with forward slashes.</param>
public abstract record PackageSource(string Path) : AssetSource
{
    /// <summary>The package in a few words; two sources of the same package describe it alike.</summary>
    public abstract string Package { get; }

    /// <inheritdoc/>
    public override string Describe() => Package;
}

/// <summary>A file in a package of the npm registry, fetched with the <c>npm</c> command as it is set up.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Version">Its exact version.</param>
/// <param name="Path">The file's place in it; npm's archives put everything below <c>package/</c>.</param>
public sealed record NpmSource(string Name, string Version, string Path) : PackageSource(Path)
{
    /// <inheritdoc/>
    public override string Package => $"the npm package {Name}@{Version}";
}

/// <summary>A file in a Debian package, fetched with <c>apt-get download</c>; nothing is installed.</summary>
/// <param name="Name">The package's name.</param>
/// <param name="Path">The file's place once installed, without the leading slash.</param>
public sealed record DebianSource(string Name, string Path) : PackageSource(Path)
{
    /// <inheritdoc/>
    public override string Package => $"the Debian package {Name}";
}

/// <summary>A file at an https address.</summary>
/// <param name="Address">The address; plain http is allowed on this machine alone.</param>
public sealed record HttpsSource(Uri Address) : AssetSource
{
    /// <inheritdoc/>
    public override string Describe() => Address.ToString();
}

/// <summary>A file in a zip, tar or tar.gz archive: fetched whole and once, however many files come from it.</summary>
/// <param name="Archive">The archive, with its hash and sources of its own.</param>
/// <param name="Path">The file's place in the archive, with forward slashes.</param>
public sealed record ArchiveSource(ManifestFile Archive, string Path) : AssetSource
{
    /// <inheritdoc/>
    public override string Describe() => $"the archive {Archive.Path}";
}
