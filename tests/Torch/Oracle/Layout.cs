namespace ArtGan.Tests.Torch.Oracle;

/// <summary>How an input's elements lie in memory; the same on both sides.</summary>
internal enum Layout
{
    /// <summary>In the order of the indices.</summary>
    Contiguous,

    /// <summary>First and last dimension exchanged.</summary>
    Transposed,

    /// <summary>Every second element of a larger block.</summary>
    Strided,

    /// <summary>Channels innermost; of four dimensions only.</summary>
    ChannelsLast,
}
