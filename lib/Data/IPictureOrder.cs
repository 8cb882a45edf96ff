namespace ArtGan.Data;

/// <summary>An endless row of pictures; what stands at a position depends on nothing but the position and a seed.</summary>
internal interface IPictureOrder
{
    /// <summary>The number of the picture at a position; on any thread.</summary>
    /// <param name="position">From 0.</param>
    int this[long position] { get; }
}
