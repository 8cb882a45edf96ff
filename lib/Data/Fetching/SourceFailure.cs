namespace ArtGan.Data;

/// <summary>One source could not give a file; the next one is tried. The message is a clause without a full stop.</summary>
internal sealed class SourceFailure : Exception
{
    public SourceFailure(string reason) : base(reason) { }

    public SourceFailure(string reason, Exception cause) : base(reason, cause) { }

    /// <summary>Whether something came but was not what it should be, so that fetching it anew may help.</summary>
    public bool Altered { get; init; }
}
