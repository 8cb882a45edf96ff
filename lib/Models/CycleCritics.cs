namespace ArtGan.Models;

/// <summary>Both discriminators of a CycleGAN, trained together.</summary>
public sealed class CycleCritics : Module<Tensor, Tensor>
{
    private readonly PatchDiscriminator paintings;
    private readonly PatchDiscriminator photos;

    /// <summary>Joins two discriminators.</summary>
    /// <param name="paintings">Tells real paintings from painted ones.</param>
    /// <param name="photos">Tells real photographs from made ones.</param>
    public CycleCritics(PatchDiscriminator paintings, PatchDiscriminator photos) : base(nameof(CycleCritics))
    {
        this.paintings = paintings;
        this.photos = photos;
        RegisterComponents();
    }

    /// <summary>Judges paintings.</summary>
    /// <param name="pictures">(N, channels, height, width) in -1..1.</param>
    /// <returns>Verdicts on all patches (N x patches).</returns>
    public Tensor JudgePaintings(Tensor pictures) => paintings.call(pictures).flatten();

    /// <summary>Judges photographs.</summary>
    /// <param name="pictures">(N, channels, height, width) in -1..1.</param>
    /// <returns>Verdicts on all patches (N x patches).</returns>
    public Tensor JudgePhotos(Tensor pictures) => photos.call(pictures).flatten();

    /// <summary>Judges paintings, patch by patch.</summary>
    /// <param name="input">(N, channels, height, width) in -1..1.</param>
    /// <returns>(N, patches).</returns>
    public override Tensor forward(Tensor input) => paintings.call(input).flatten(1);
}

/// <summary>The mean verdict on a picture's patches.</summary>
internal sealed class PatchMean() : Module<Tensor, Tensor>(nameof(PatchMean))
{
    public override Tensor forward(Tensor input) => input.mean([1L]);
}
