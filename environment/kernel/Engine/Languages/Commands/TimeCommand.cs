using System.Globalization;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!time</c>: how long the whole cell took, also when it fails.</summary>
internal sealed class TimeCommand : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["time"];

    /// <inheritdoc/>
    public string Summary => "shows how long the whole cell takes by the clock on the wall";

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        call.Cell.AtEnd(elapsed => call.Cell.Output.Publish(new DisplayData(MimeBundle.PlainText("Wall time: " + Text(elapsed)))));
        return Task.CompletedTask;
    }

    private static string Text(TimeSpan elapsed) => elapsed switch
    {
        { TotalSeconds: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalMilliseconds:0.0} ms"),
        { TotalMinutes: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.00} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalMinutes} min {elapsed.Seconds} s"),
    };
}
