using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!pwd</c>: the folder that paths are relative to.</summary>
internal sealed class FolderCommand : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["pwd"];

    /// <inheritdoc/>
    public string Summary => "shows the folder that #r and #!import are relative to";

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        call.Cell.Output.Publish(new DisplayData(MimeBundle.PlainText(call.Cell.Folder)));
        return Task.CompletedTask;
    }
}
