using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ArtGan.Tests.Data.Fetching;

/// <summary>A web server on this machine that answers each request with exactly the bytes a test wants, and hangs up.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Func<string, byte[]> answer;
    private readonly Task serving;
    private readonly List<string> requests = [];

    /// <param name="answer">From a request's header lines to the whole answer, headers included.</param>
    public LoopbackServer(Func<string, byte[]> answer)
    {
        this.answer = answer;
        listener.Start();
        serving = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/file";

    /// <summary>The header lines of each request so far.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests) return [.. requests];
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await serving;
    }

    /// <summary>An answer with a length field that may promise more than is sent.</summary>
    public static byte[] Answer(string status, byte[] content, int? promised = null, string fields = "") =>
        [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {promised ?? content.Length}\r\nConnection: close\r\n{fields}\r\n"), .. content];

    /// <summary>The first byte asked for, or 0.</summary>
    public static int RangeStart(string request) =>
        request.Split("Range: bytes=") is [_, var rest] ? int.Parse(rest.Split('-')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
                var request = new StringBuilder();
                while (await reader.ReadLineAsync() is { Length: > 0 } line) request.AppendLine(line);
                lock (requests) requests.Add(request.ToString());
                await stream.WriteAsync(answer(request.ToString()));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }
}
