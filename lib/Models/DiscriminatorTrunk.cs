namespace ArtGan.Models;

/// <summary>The part of a discriminator that sees features; a <see cref="VerdictHead"/> judges them.</summary>
/// <param name="name">Its name in summaries.</param>
public abstract class DiscriminatorTrunk(string name) : Module<Tensor, Tensor>(name)
{
    /// <summary>Features that come out.</summary>
    public long Features { get; protected init; }

    /// <summary>Places of a picture that are judged each by itself, one after another; 1 where the picture is judged as a whole.</summary>
    public virtual long Places => 1;

    /// <summary>What its layers see pictures in, which come to it in -1..1.</summary>
    public virtual PixelRange Range => PixelRange.MinusOneToOne;
}
