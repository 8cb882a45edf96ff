namespace ArtGan.Data;

/// <summary>Pictures of one size with their labels: what training, metrics and notebooks read.</summary>
public interface IPictureSet : ISampleSet, IRichDisplay
{
    /// <summary>One picture's bytes, Channels x Height x Width, 0 to 255.</summary>
    /// <param name="index">Its number from 0.</param>
    ReadOnlySpan<byte> this[int index] { get; }

    /// <summary>The class of a picture, from 0; -1 where it has none.</summary>
    /// <param name="index">Its number from 0.</param>
    int LabelOf(int index);

    /// <summary>A sheet of pictures, how many there are of each class, and the card.</summary>
    MimeBundle IRichDisplay.ToMimeBundle() => PictureSetDisplay.ToMimeBundle(this);
}
