namespace ArtGan.Data;

/// <summary>
/// What brings many files with one download: packages and archives. Each is fetched once for all who want files of
/// it, and once more when somebody found what it gave altered.
/// </summary>
internal sealed class SharedArrivals : IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Arrival> arrivals = new(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var arrival in arrivals.Values) arrival.Turn.Dispose();
    }

    /// <summary>Waits for the download, or makes it.</summary>
    /// <param name="key">What is downloaded.</param>
    /// <param name="attempt">1, or 2 for one made after the first was found altered.</param>
    /// <param name="fetch">Makes it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Where each wanted file lies now, by its place in what was downloaded.</returns>
    /// <exception cref="SourceFailure">It could not be had.</exception>
    public async Task<IReadOnlyDictionary<string, WantedFile>> TakeAsync(
        string key, int attempt, Func<Task<IReadOnlyDictionary<string, WantedFile>>> fetch, CancellationToken cancellation)
    {
        Arrival arrival;
        lock (gate) arrival = arrivals.TryGetValue(key, out var known) ? known : arrivals[key] = new();
        await arrival.Turn.WaitAsync(cancellation);
        try
        {
            // What failed for good is not asked for again; what came altered is, once.
            if (arrival.Attempt < attempt && arrival.Failure is null or { Altered: true })
            {
                (arrival.Attempt, arrival.Failure) = (attempt, null);
                try
                {
                    arrival.Files = await fetch();
                }
                catch (SourceFailure failure)
                {
                    arrival.Failure = failure;
                }
            }

            return arrival.Failure is null ? arrival.Files! : throw arrival.Failure;
        }
        finally
        {
            arrival.Turn.Release();
        }
    }

    private sealed class Arrival
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public int Attempt { get; set; }

        public IReadOnlyDictionary<string, WantedFile>? Files { get; set; }

        public SourceFailure? Failure { get; set; }
    }
}
