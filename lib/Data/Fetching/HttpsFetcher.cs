using System.Net;
using System.Net.Http.Headers;

namespace ArtGan.Data;

/// <summary>Downloads a file over https: goes on where an earlier attempt stopped, and tries again with growing pauses.</summary>
internal sealed class HttpsFetcher : IDisposable
{
    private readonly AssetStoreOptions options;
    private readonly HttpClient client;

    public HttpsFetcher(AssetStoreOptions options)
    {
        this.options = options;
        // Stalls are watched here, piece by piece; a limit on the whole would end large downloads.
        client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose() => client.Dispose();

    /// <summary>Downloads into a file, appending to what it has.</summary>
    /// <param name="address">The address.</param>
    /// <param name="destination">The file; it stays where the download is cut short, to go on later.</param>
    /// <param name="bytes">The length the file must end with.</param>
    /// <param name="copied">Told the file's length after each piece.</param>
    /// <param name="cancellation">Ends the download.</param>
    /// <exception cref="SourceFailure">The server does not give the file.</exception>
    public async Task FetchAsync(Uri address, string destination, long bytes, Action<long> copied, CancellationToken cancellation)
    {
        var delay = options.FirstDelay;
        var longest = Length(destination);
        if (longest >= bytes) return;
        for (var failures = 0; ;)
        {
            try
            {
                await AttemptAsync(address, destination, bytes, copied, cancellation);
                return;
            }
            catch (Exception error) when (IsPassing(error) && !cancellation.IsCancellationRequested)
            {
                if (Length(destination) > longest) (failures, delay, longest) = (0, options.FirstDelay, Length(destination));
                if (++failures >= options.Attempts) throw new SourceFailure(Reason(error), error);
                await Task.Delay(delay, cancellation);
                delay *= 2;
            }
            catch (HttpRequestException error)
            {
                throw new SourceFailure(Reason(error), error);
            }
        }
    }

    /// <summary>One connection. It ends well when the server has given all it has, even if that is too little: the hash decides.</summary>
    private async Task AttemptAsync(Uri address, string destination, long bytes, Action<long> copied, CancellationToken cancellation)
    {
        var have = Length(destination);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (have > 0) request.Headers.Range = new RangeHeaderValue(have, null);

        using var stall = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stall.CancelAfter(options.Stall);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stall.Token);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
        {
            if (response.Content.Headers.ContentRange?.Length == have) return;
            File.Delete(destination);
            throw new IOException("the server refused to go on where the download had stopped");
        }

        response.EnsureSuccessStatusCode();
        var goesOn = response.StatusCode == HttpStatusCode.PartialContent && response.Content.Headers.ContentRange?.From == have;
        if (have > 0 && !goesOn) File.Delete(destination);
        if (response.StatusCode == HttpStatusCode.PartialContent && !goesOn) throw new IOException("the server sent another part than the one asked for");

        await using var content = await response.Content.ReadAsStreamAsync(stall.Token);
        await LimitedCopy.AppendAsync(
            content, destination, bytes,
            length =>
            {
                stall.CancelAfter(options.Stall);
                copied(length);
            },
            stall.Token);
    }

    /// <summary>Whether trying again may help: broken or silent connections and busy servers, not an address that is wrong.</summary>
    private static bool IsPassing(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } status } =>
            (int)status >= 500 || status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests,
        HttpRequestException or IOException or OperationCanceledException => true,
        _ => false,
    };

    private static string Reason(Exception error) => error switch
    {
        HttpRequestException { StatusCode: { } status } => $"the server answered {(int)status}",
        OperationCanceledException => "the connection brought nothing for too long",
        _ => error.Message.ReplaceLineEndings(" ").TrimEnd('.'),
    };

    private static long Length(string path) => new FileInfo(path) is { Exists: true } info ? info.Length : 0;
}
