namespace ArtGan.Models;

/// <summary>
/// Adds a channel with the standard deviation over groups of pictures, mean over features and places, so that a
/// discriminator sees how alike the pictures of a batch are (Karras et al. 2017, arXiv:1710.10196, section 3).
/// </summary>
/// <param name="groupSize">Pictures in a group; smaller where the batch cannot be divided by it.</param>
public sealed class MinibatchDeviation(int groupSize = 4) : Module<Tensor, Tensor>(nameof(MinibatchDeviation))
{
    // Under the root, so that its gradient stays finite where all pictures are alike.
    private const double Epsilon = 1e-8;

    /// <summary>Adds the channel.</summary>
    /// <param name="input">(N, channels, H, W).</param>
    /// <returns>(N, channels + 1, H, W).</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var (count, channels, height, width) = (input.shape[0], input.shape[1], input.shape[2], input.shape[3]);
        var group = Enumerable.Range(1, (int)Math.Min(groupSize, count)).Last(size => count % size == 0);
        // Pictures that are count / group apart form a group.
        var groups = input.reshape(group, -1, channels, height, width);
        var centred = groups - groups.mean([0L], keepdim: true);
        var deviation = (centred.square().mean([0L]) + Epsilon).sqrt().mean([1L, 2L, 3L], keepdim: true);
        return cat([input, deviation.repeat(group, 1, height, width)], 1);
    }
}
