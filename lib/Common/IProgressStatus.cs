namespace ArtGan;

/// <summary>Where work stands, for a live line.</summary>
internal interface IProgressStatus
{
    /// <summary>What is done, as a share of all, 0 to 1.</summary>
    double Share { get; }

    /// <summary>
    /// The line: what matters most first, and as much of it as there is room for. Numbers keep their width, so that
    /// nothing moves while they change.
    /// </summary>
    /// <param name="width">Characters there are.</param>
    string Line(int width);
}
