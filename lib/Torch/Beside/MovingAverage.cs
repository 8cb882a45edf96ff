namespace ArtGan.Torch;

/// <summary>
/// An exponential moving average of a network's weights and running statistics, which paints calmer pictures
/// than the weights of any one step (Yazici et al. 2018, arXiv:1806.04498).
/// </summary>
public sealed class MovingAverage : IDisposable
{
    private readonly Dictionary<string, Tensor> averages;
    private readonly (Tensor Average, Tensor Source)[] pairs;
    private readonly double halfLife;
    private readonly double ramp;

    /// <summary>Starts the average from a network's present weights.</summary>
    /// <param name="network">The network to follow.</param>
    /// <param name="halfLife">Steps after which weights count half; 0 follows without averaging.</param>
    /// <param name="ramp">Share of the steps done that the half-life does not exceed (0.05 in StyleGAN2, arXiv:1912.04958); 0 for a warm-up of some tens of steps.</param>
    public MovingAverage(Module network, double halfLife, double ramp = 0)
    {
        ArgumentNullException.ThrowIfNull(network);
        (this.halfLife, this.ramp) = (halfLife, ramp);
        var sources = network.state_dict();
        // What only follows needs no memory of its own.
        var isAverage = halfLife > 0;
        averages = sources.ToDictionary(entry => entry.Key, entry => (isAverage ? entry.Value.detach().clone() : entry.Value.detach()).DetachFromDisposeScope());
        pairs = isAverage ? [.. sources.Select(entry => (averages[entry.Key], entry.Value))] : [];
    }

    /// <summary>The averaged weights and statistics, by their names in the network; the network's own where nothing is averaged.</summary>
    public Dictionary<string, Tensor> State => averages;

    /// <summary>Takes in the network's weights after a step.</summary>
    /// <param name="step">Steps done, from 1; the average warms up so that the first random weights are soon forgotten.</param>
    public void Update(long step)
    {
        var share = 1 - Decay(step);
        using var frozen = no_grad();
        foreach (var (average, source) in pairs)
        {
            if (average.is_floating_point())
            {
                average.mul_(1 - share).add_(source, share);
            }
            else
            {
                average.copy_(source);
            }
        }
    }

    // Of StyleGAN: half to the power of pictures in the batch over pictures of the half-life, which is a step over its steps.
    private double Decay(long step)
    {
        var life = ramp > 0 ? Math.Min(halfLife, ramp * step) : halfLife;
        var decay = Math.Pow(0.5, 1 / life);
        return ramp > 0 ? decay : Math.Min(decay, (1.0 + step) / (10.0 + step));
    }

    /// <summary>Lets the averages go.</summary>
    public void Dispose()
    {
        foreach (var average in averages.Values)
        {
            average.Dispose();
        }
    }
}
