using ArtGan.Pages;

namespace ArtGan.Cli;

/// <summary>plotly.js for a command's page.</summary>
internal static class PlotlyFile
{
    /// <summary>The file, fetched where it is not at hand; null where it could not be had, which is said.</summary>
    public static async Task<string?> FindAsync(CommandContext context)
    {
        try
        {
            // A stopped run still gets its page, but fetches nothing for it.
            return PlotlyLibrary.Cached()
                ?? (context.Cancellation.IsCancellationRequested ? throw new UserException("the run was stopped.")
                : await DataProgress.ShowAsync(context, progress => PlotlyLibrary.FetchAsync(progress, context.Cancellation)));
        }
        catch (Exception error) when (error is UserException or OperationCanceledException)
        {
            context.Say($"The page shows its charts as still pictures, as plotly.js could not be had: {error.Message}");
            return null;
        }
    }
}
