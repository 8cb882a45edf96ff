namespace ArtGan.Data;

/// <summary>Where files come from and how patiently.</summary>
public sealed record AssetStoreOptions
{
    private const string MirrorVariable = "ARTGAN_MIRROR";

    /// <summary>The folder of the local mirror, or null for none; by default the one in ARTGAN_MIRROR.</summary>
    public string? Mirror { get; init; } =
        Environment.GetEnvironmentVariable(MirrorVariable) is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;

    /// <summary>How many files are fetched at a time; at least 1.</summary>
    public int FilesAtOnce { get; init; } = 8;

    /// <summary>How often in a row an https download may fail without a single new byte before it is given up; at least 1.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>The wait after the first failure; it doubles with each further one.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A connection that brings nothing for this long counts as failed.</summary>
    public TimeSpan Stall { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The npm command.</summary>
    public string Npm { get; init; } = "npm";

    /// <summary>The command that downloads Debian packages.</summary>
    public string Apt { get; init; } = "apt-get";

    /// <summary>The command that opens Debian packages.</summary>
    public string Dpkg { get; init; } = "dpkg-deb";

    internal AssetStoreOptions Validated() =>
        FilesAtOnce >= 1 && Attempts >= 1 && FirstDelay >= TimeSpan.Zero && Stall > TimeSpan.Zero
            ? this
            : throw new UserException("Fetching needs at least 1 file at a time, at least 1 attempt, a first delay of at least 0 s and a stall limit above 0 s; correct the store's options.");
}
