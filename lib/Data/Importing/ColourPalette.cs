using System.Numerics;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>Finds main colours: k-means over the 4,096 colours that four bits a channel make, from fixed beginnings, so that the same pixels give the same palette.</summary>
internal sealed class ColourPalette
{
    private const int Rounds = 12;
    // Beginnings nearer than this would share one colour between them.
    private const float Apart = 56;

    private readonly long[] counts = new long[4096];
    private readonly long[] sums = new long[4096 * 3];

    internal void Add(Colour colour)
    {
        var cell = (colour.Red >> 4 << 8) | (colour.Green >> 4 << 4) | (colour.Blue >> 4);
        counts[cell]++;
        sums[cell * 3] += colour.Red;
        sums[(cell * 3) + 1] += colour.Green;
        sums[(cell * 3) + 2] += colour.Blue;
    }

    /// <summary>The main colours, the most frequent first.</summary>
    /// <param name="count">At most how many.</param>
    internal IReadOnlyList<PaletteColour> MainColours(int count)
    {
        var cells = Enumerable.Range(0, counts.Length).Where(cell => counts[cell] > 0)
            .OrderByDescending(cell => counts[cell]).ThenBy(cell => cell)
            .Select(cell => (Mean: new Vector3(sums[cell * 3], sums[(cell * 3) + 1], sums[(cell * 3) + 2]) / counts[cell], Weight: counts[cell]))
            .ToList();
        var centres = new List<Vector3>();
        foreach (var cell in cells.Where(cell => centres.Count < count && centres.TrueForAll(centre => Vector3.Distance(centre, cell.Mean) >= Apart)))
        {
            centres.Add(cell.Mean);
        }

        var weights = new double[centres.Count];
        for (var round = 0; round < Rounds; round++)
        {
            var totals = new Vector3[centres.Count];
            Array.Clear(weights);
            foreach (var (mean, weight) in cells)
            {
                var nearest = Enumerable.Range(0, centres.Count).MinBy(centre => Vector3.DistanceSquared(centres[centre], mean));
                totals[nearest] += mean * weight;
                weights[nearest] += weight;
            }

            centres = [.. centres.Select((centre, index) => weights[index] > 0 ? totals[index] / (float)weights[index] : centre)];
        }

        return [.. centres
            .Select((centre, index) => new PaletteColour(new((byte)MathF.Round(centre.X), (byte)MathF.Round(centre.Y), (byte)MathF.Round(centre.Z)), weights[index] / weights.Sum()))
            .Where(colour => colour.Share > 0)
            .OrderByDescending(colour => colour.Share)];
    }
}
