namespace ArtGan.Style;

/// <summary>A network by its name, before it is opened.</summary>
/// <param name="Name">The name that users choose it by.</param>
/// <param name="Title">What it is.</param>
/// <param name="Licence">The rights to its weights, in a few words.</param>
/// <param name="Bytes">Bytes of its weights.</param>
/// <param name="IsCached">Whether its weights are on this machine, ready for use.</param>
/// <param name="IsAtHand">Whether it can be opened: its weights are cached, in the mirror, or in a package.</param>
public sealed record StyleNetworkInfo(string Name, string Title, string Licence, long Bytes, bool IsCached, bool IsAtHand);
