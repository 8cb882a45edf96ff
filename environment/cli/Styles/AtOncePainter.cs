using System.Diagnostics;
using ArtGan.Cli.Diagnosis;
using ArtGan.Imaging;

namespace ArtGan.Cli.Styles;

/// <summary>Paints with a trained network, in one pass.</summary>
/// <param name="name">The network's.</param>
/// <param name="network">Let go with this.</param>
/// <param name="paint">Paints a picture.</param>
internal sealed class AtOncePainter(string name, IDisposable network, Func<Picture, Picture> paint) : IStylePainter
{
    /// <inheritdoc/>
    public IStyled Paint(string content, string output)
    {
        var picture = Picture.Load(content);
        var watch = Stopwatch.StartNew();
        var painting = paint(picture);
        var seconds = Math.Round(watch.Elapsed.TotalSeconds, 3);
        painting.Save(output);
        return new StyledAtOnce(output, name, seconds, ProcessMemory.PeakMb(Environment.ProcessId), painting.Width, painting.Height);
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();
}
