namespace ArtGan.Models;

/// <summary>
/// Keeps how many pictures a growing network has seen. A whole number among its state, so that checkpoints, averages of
/// weights and exported networks carry it exactly, and a network knows by itself how far it has grown.
/// </summary>
public sealed class GrowthMeter : Module
{
    private readonly GrowthSchedule schedule;
    private readonly Tensor pictures_shown;

    /// <summary>Starts at 0.</summary>
    /// <param name="schedule">When the network grows.</param>
    public GrowthMeter(GrowthSchedule schedule) : base(nameof(GrowthMeter))
    {
        this.schedule = schedule;
        pictures_shown = zeros([1], dtype: ScalarType.Int64);
        RegisterComponents();
    }

    /// <summary>Real pictures shown before.</summary>
    public long PicturesShown
    {
        get => pictures_shown.item<long>();
        set
        {
            using var frozen = no_grad();
            pictures_shown.fill_(value);
        }
    }

    /// <summary>How far the network has grown.</summary>
    public GrowthLevel Level => schedule.At(PicturesShown);
}
