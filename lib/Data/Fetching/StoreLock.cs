namespace ArtGan.Data;

/// <summary>Lets one process at a time change a cached data set; the system frees it even when its holder is killed.</summary>
internal sealed class StoreLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly FileStream file;

    private StoreLock(FileStream file) => this.file = file;

    /// <summary>Waits for the lock.</summary>
    /// <param name="path">The lock's file; it is never deleted, so that all wait for the same one.</param>
    /// <param name="whenBusy">Called once if another process holds it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task<StoreLock> AcquireAsync(string path, Action whenBusy, CancellationToken cancellation)
    {
        // The lock is advisory and has no event to wait for, so it is asked for again until it is free.
        for (var asked = false; ; asked = true)
        {
            try
            {
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException error) when (error is not DirectoryNotFoundException && File.Exists(path))
            {
                if (!asked) whenBusy();
                await Task.Delay(Interval, cancellation);
            }
        }
    }

    public void Dispose() => file.Dispose();
}
