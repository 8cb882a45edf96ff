using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using ArtGan.Experiments.Studies;

namespace ArtGan.Cli.Studies;

/// <summary>
/// Shows one page and keeps the answers that it sends, each in a file of its own. It knows two addresses and no files
/// besides the page, so that the key cannot be asked for.
/// </summary>
internal sealed class StudyServer : IDisposable
{
    private const int LongestHead = 16_384, MostAtOnce = 64;

    // A phone that has gone to sleep must not hold a place for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TcpListener listener;
    private readonly SemaphoreSlim places = new(MostAtOnce);
    private readonly byte[] page;
    private readonly string study;
    private readonly string folder;

    private StudyServer(TcpListener listener, byte[] page, string study, string folder) =>
        (this.listener, this.page, this.study, this.folder) = (listener, page, study, folder);

    /// <summary>Told of each file of answers.</summary>
    public Action<string> Collected { get; set; } = static _ => { };

    /// <summary>Where the page is; for other machines by this machine's name.</summary>
    public string Address
    {
        get
        {
            var end = (IPEndPoint)listener.LocalEndpoint;
            return string.Create(CultureInfo.InvariantCulture, $"http://{(IPAddress.IsLoopback(end.Address) ? end.Address : Dns.GetHostName())}:{end.Port}/");
        }
    }

    /// <summary>Opens the port.</summary>
    /// <exception cref="UserException">The page is no study's, or the port is taken.</exception>
    public static StudyServer Open(string page, string folder, IPAddress address, int port)
    {
        var data = StudyPage.TryRead(page, study: null) ?? throw new UserException($"'{page}' is no page of a study; name the file that 'artgan study make' wrote.");
        var listener = new TcpListener(address, port);
        try
        {
            listener.Start();
            return new StudyServer(listener, File.ReadAllBytes(page), data.Study, folder);
        }
        catch (SocketException error)
        {
            listener.Dispose();
            throw new UserException($"Port {port} cannot be opened ({error.Message.TrimEnd('.')}); choose another with --port, or leave it out.", error);
        }
    }

    /// <summary>Serves until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await places.WaitAsync(cancellation);
            var client = await listener.AcceptTcpClientAsync(cancellation);
            _ = ServeAsync(client, cancellation);
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        places.Dispose();
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            using (client)
            {
                var stream = client.GetStream();
                var (status, type, content) = await AnswerAsync(stream, limit.Token);
                var head = $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n";
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), limit.Token);
                await stream.WriteAsync(content, limit.Token);
                await HearOutAsync(client, stream, limit.Token);
            }
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
        {
            // Whoever was there has gone; the answers are still on their device.
        }
        finally
        {
            if (!cancellation.IsCancellationRequested)
            {
                places.Release();
            }
        }
    }

    // Closed with bytes unread, the connection would break before the answer is read.
    private static async Task HearOutAsync(TcpClient client, NetworkStream stream, CancellationToken cancellation)
    {
        client.Client.Shutdown(SocketShutdown.Send);
        var rest = new byte[LongestHead];
        while (await stream.ReadAsync(rest, cancellation) > 0)
        {
        }
    }

    private async Task<(string Status, string Type, byte[] Content)> AnswerAsync(NetworkStream stream, CancellationToken cancellation)
    {
        const string Plain = "text/plain; charset=utf-8";
        var (head, body) = await ReadHeadAsync(stream, cancellation);
        var lines = head.Split("\r\n");
        var request = lines[0].Split(' ');
        if (request is ["GET", "/", ..])
        {
            return ("200 OK", "text/html; charset=utf-8", page);
        }

        if (request is not ["POST", "/answers", ..])
        {
            return ("404 Not Found", Plain, "There is only the study."u8.ToArray());
        }

        var length = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))?["Content-Length:".Length..];
        if (!int.TryParse(length, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var expected) || expected > StudyAnswers.LongestFile)
        {
            return ("413 Content Too Large", Plain, "These are no answers."u8.ToArray());
        }

        var content = new byte[expected];
        var there = Math.Min(body.Length, expected);
        body.AsSpan(0, there).CopyTo(content);
        await stream.ReadExactlyAsync(content.AsMemory(there), cancellation);
        try
        {
            var answers = StudyAnswers.Parse(content);
            if (answers.Study != study || answers.FileName is not { } name)
            {
                return ("409 Conflict", Plain, "These answer another study."u8.ToArray());
            }

            var path = Path.Combine(folder, name);
            AtomicFile.Write(path, file => file.Write(content));
            Collected(path);
            return ("204 No Content", Plain, []);
        }
        catch (JsonException)
        {
            return ("400 Bad Request", Plain, "These are no answers."u8.ToArray());
        }
        catch (UserException error)
        {
            return ("507 Insufficient Storage", Plain, Encoding.UTF8.GetBytes(error.Message));
        }
    }

    private static async Task<(string Head, byte[] Body)> ReadHeadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var buffer = new byte[LongestHead];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            length += read;
            var end = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                return (Encoding.ASCII.GetString(buffer, 0, end), buffer[(end + 4)..length]);
            }

            if (read == 0)
            {
                break;
            }
        }

        return ("", []);
    }
}
