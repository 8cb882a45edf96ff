namespace ArtGan.Data;

/// <summary>Grey pictures in three equal channels, for networks that see colour.</summary>
/// <param name="grey">Pictures of one channel.</param>
internal sealed class GreyAsColour(IPictureSet grey) : IPictureSet
{
    /// <summary>Red, green and blue.</summary>
    internal const int ColourChannels = 3;

    public string Name => grey.Name;

    public int Count => grey.Count;

    public int Channels => ColourChannels;

    public int Height => grey.Height;

    public int Width => grey.Width;

    public IReadOnlyList<string> Classes => grey.Classes;

    public string Fingerprint { get; } = FileHash.OfText($"{grey.Fingerprint} in {ColourChannels} equal channels");

    public DataSetInfo? Info => grey.Info;

    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            var plane = grey[index];
            var picture = new byte[ColourChannels * plane.Length];
            for (var channel = 0; channel < ColourChannels; channel++)
            {
                plane.CopyTo(picture.AsSpan(channel * plane.Length));
            }

            return picture;
        }
    }

    public int LabelOf(int index) => grey.LabelOf(index);
}
