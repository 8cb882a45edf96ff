namespace ArtGan.Kernel.Engine.Help;

/// <summary>Whether code can be run as it stands.</summary>
public enum CompletenessStatus
{
    /// <summary>It can be run.</summary>
    Complete,

    /// <summary>More has to follow.</summary>
    Incomplete,

    /// <summary>Nothing that follows can make it valid.</summary>
    Invalid,
}

/// <summary>What a console should do when the user ends a line.</summary>
/// <param name="Status">Whether the code can be run.</param>
/// <param name="Indent">White space for the next line, where more has to follow.</param>
public sealed record Completeness(CompletenessStatus Status, string Indent = "");
