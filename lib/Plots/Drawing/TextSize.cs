namespace ArtGan.Plots.Drawing;

/// <summary>How wide a text is about to be, so that margins and legends can be laid out before drawing.</summary>
internal static class TextSize
{
    /// <summary>Advance widths of DejaVu Sans from the space to '~', in thousandths of the font's size.</summary>
    private static readonly short[] Widths =
    [
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
        636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
        603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
        634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
    ];

    private const short OtherWidth = 650;

    internal static double Width(string text, double size)
    {
        var sum = 0;
        foreach (var letter in text)
        {
            sum += letter is >= ' ' and <= '~' ? Widths[letter - ' '] : OtherWidth;
        }

        return sum * size / 1000;
    }
}
