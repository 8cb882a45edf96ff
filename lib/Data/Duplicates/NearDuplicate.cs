namespace ArtGan.Data;

/// <summary>A picture that looks like an earlier one.</summary>
/// <param name="File">Its name.</param>
/// <param name="Of">The earlier one's name, which is itself no duplicate.</param>
/// <param name="Distance">Bits of the 256-bit difference hash that differ, 0 to 24.</param>
public sealed record NearDuplicate(string File, string Of, int Distance);
