using ArtGan.Data;
using static ArtGan.Tests.Data.Fetching.LoopbackServer;
using static ArtGan.Tests.Data.Fetching.StoreFixture;

namespace ArtGan.Tests.Data.Fetching;

public sealed class HttpsSourceTests : IDisposable
{
    private const string Content = "0123456789abcdef";
    private readonly StoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task A_broken_download_goes_on_where_it_stopped()
    {
        await using var server = new LoopbackServer(request => RangeStart(request) switch
        {
            0 => Answer("200 OK", Bytes(Content[..5]), promised: Content.Length),
            var start and < 10 => Answer("206 Partial Content", Bytes(Content[start..10]), Content.Length - start, $"Content-Range: bytes {start}-15/16\r\n"),
            var start => Answer("206 Partial Content", Bytes(Content[start..]), fields: $"Content-Range: bytes {start}-15/16\r\n"),
        });

        await FetchAsync(server);

        Assert.Equal(Content, fixture.Read("file"));
        Assert.Equal([0, 5, 10], server.Requests.Select(RangeStart));
    }

    [Fact]
    public async Task A_server_that_cannot_go_on_starts_again()
    {
        var asked = 0;
        await using var server = new LoopbackServer(_ => ++asked == 1
            ? Answer("200 OK", Bytes(Content[..5]), promised: Content.Length)
            : Answer("200 OK", Bytes(Content)));

        await FetchAsync(server);

        Assert.Equal(Content, fixture.Read("file"));
    }

    [Fact]
    public async Task Another_call_goes_on_with_what_an_earlier_one_left()
    {
        await using (var broken = new LoopbackServer(request => Answer("200 OK", RangeStart(request) == 0 ? Bytes(Content[..5]) : [], promised: 16)))
        {
            await Assert.ThrowsAsync<UserException>(() => FetchAsync(broken));
        }

        fixture.Folder.Write($"store/things/.state/partial/{File_("", Content).Sha256}", Content[..7]);
        await using var server = new LoopbackServer(request => Answer("206 Partial Content", Bytes(Content[RangeStart(request)..]), fields: "Content-Range: bytes 7-15/16\r\n"));

        await FetchAsync(server);

        Assert.Equal([7], server.Requests.Select(RangeStart));
        Assert.Equal(Content, fixture.Read("file"));
    }

    [Theory]
    [InlineData("0123456789abcdeX")]
    [InlineData("0123")]
    public async Task An_altered_or_truncated_file_is_fetched_again_once_and_then_named_with_both_hashes(string content)
    {
        await using var server = new LoopbackServer(_ => Answer("200 OK", Bytes(content)));

        var message = (await Assert.ThrowsAsync<UserException>(() => FetchAsync(server))).Message;

        Assert.Equal([0, 0], server.Requests.Select(RangeStart));
        Assert.Contains("'file' of 'things'", message, StringComparison.Ordinal);
        Assert.Contains(File_("", Content).Sha256, message, StringComparison.Ordinal);
        Assert.Contains(File_("", content).Sha256, message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(fixture.Root, "things", "file")));
    }

    [Fact]
    public async Task What_was_altered_once_is_whole_the_second_time()
    {
        var asked = 0;
        await using var server = new LoopbackServer(_ => Answer("200 OK", Bytes(++asked == 1 ? "0123456789abcdeX" : Content)));
        await FetchAsync(server);
        Assert.Equal(Content, fixture.Read("file"));
    }

    [Fact]
    public async Task A_file_without_end_is_cut_off()
    {
        await using var server = new LoopbackServer(_ => Answer("200 OK", new byte[1_000_000]));
        var message = (await Assert.ThrowsAsync<UserException>(() => FetchAsync(server))).Message;
        Assert.Contains("more than the expected 16 bytes", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_server_is_asked_again_and_a_wrong_address_is_not()
    {
        var asked = 0;
        await using var busy = new LoopbackServer(_ => ++asked < 3 ? Answer("503 Busy", []) : Answer("200 OK", Bytes(Content)));
        await FetchAsync(busy);
        Assert.Equal(3, asked);

        File.Delete(Path.Combine(fixture.Root, "things", "file"));
        await using var wrong = new LoopbackServer(_ => Answer("404 Not Found", Bytes("nothing")));
        var message = (await Assert.ThrowsAsync<UserException>(() => FetchAsync(wrong))).Message;
        Assert.Contains("the server answered 404", message, StringComparison.Ordinal);
        Assert.Single(wrong.Requests);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_given_up_after_the_attempts_allowed()
    {
        await using var server = new LoopbackServer(_ => Answer("500 Broken", []));
        await Assert.ThrowsAsync<UserException>(() => FetchAsync(server));
        Assert.Equal(new AssetStoreOptions().Attempts, server.Requests.Count);
    }

    private Task<string> FetchAsync(LoopbackServer server) =>
        fixture.Store.FetchAsync(Manifest(File_("file", Content, new HttpsSource(new Uri(server.Address)))));
}
