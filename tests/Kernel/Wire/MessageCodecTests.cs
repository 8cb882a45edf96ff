using System.Text;
using ArtGan.Kernel.Wire;

namespace ArtGan.Tests.Kernel.Wire;

public class MessageCodecTests
{
    // Python: hmac.new(b"key", b'{"a": 1}{}{}{}', "sha256").hexdigest()
    private const string Expected = "edd7530f59a85381002058df67d0736c74632049e0268a68027d5f8a8ef663f6";

    [Fact]
    public void A_message_comes_back_as_it_was()
    {
        var sender = new MessageCodec(new MessageSigner("key"), "a");
        var frames = sender.Encode(new("execute_request", new() { ["code"] = "<\"🎨+\">" }) { Identities = [[1], [2]], Metadata = new() { ["m"] = 1 }, Buffers = [[7, 8]] });
        var message = Decode(frames, "key");
        Assert.Equal("execute_request", message.Type);
        Assert.Equal("<\"🎨+\">", message.Content.Text("code"));
        Assert.Equal(1, message.Metadata.Number("m"));
        Assert.Equal([[1], [2]], message.Identities);
        Assert.Equal([7, 8], Assert.Single(message.Buffers));
        var answer = Decode(sender.Encode(new("execute_reply", []) { ParentHeader = message.Header }), "key");
        Assert.Equal(message.Id, answer.ParentId);
    }

    [Fact]
    public void The_signature_is_that_of_the_protocol()
    {
        ReadOnlyMemory<byte> header = "{\"a\": 1}"u8.ToArray(), empty = "{}"u8.ToArray();
        Assert.Equal(Expected, Encoding.ASCII.GetString(new MessageSigner("key").Sign(header, empty, empty, empty)));
        Assert.Empty(new MessageSigner("").Sign(header, empty, empty, empty));
    }

    [Theory]
    [InlineData("x", "{}", "{}", "{}", "its header is no JSON")]
    [InlineData("[]", "{}", "{}", "{}", "its header is no JSON object")]
    [InlineData("{}", "{}", "{}", "{}", "no msg_id")]
    [InlineData("""{"msg_id": 1, "msg_type": "x"}""", "{}", "{}", "{}", "no msg_id")]
    [InlineData("""{"msg_id": "1"}""", "{}", "{}", "{}", "no msg_type")]
    [InlineData("""{"msg_id": "1", "msg_id": "2", "msg_type": "x"}""", "{}", "{}", "{}", "its header is no JSON")]
    [InlineData("""{"msg_id": "\ud800", "msg_type": "x"}""", "{}", "{}", "{}", "no msg_id")]
    [InlineData("""{"msg_id": "1", "msg_type": "x"}""", "null", "{}", "{}", "its parent header is no JSON object")]
    [InlineData("""{"msg_id": "1", "msg_type": "x"}""", "{}", "3", "{}", "its metadata is no JSON object")]
    [InlineData("""{"msg_id": "1", "msg_type": "x"}""", "{}", "{}", "{", "its content is no JSON")]
    public void A_malformed_message_is_refused_with_what_is_wrong(string header, string parent, string metadata, string content, string reason)
    {
        var error = Assert.Throws<MessageException>(() => Decode(Frames(header, parent, metadata, content), ""));
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void Text_that_is_not_utf8_is_refused()
    {
        var frames = Frames("""{"msg_id": "1", "msg_type": "x"}""", "{}", "{}", "{\"a\": \"?\"}");
        frames[^1] = frames[^1].ToArray().Select(letter => letter == (byte)'?' ? (byte)0xff : letter).ToArray();
        Assert.Contains("UTF-8", Assert.Throws<MessageException>(() => Decode(frames, "")).Message);
    }

    [Fact]
    public void Deep_json_is_refused_and_not_followed()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "1" + new string('}', 100_000);
        Assert.Throws<MessageException>(() => Decode(Frames("""{"msg_id": "1", "msg_type": "x"}""", "{}", "{}", deep), ""));
    }

    [Fact]
    public void The_memory_of_replays_is_bounded_and_keeps_the_newest()
    {
        var guard = new ReplayGuard(capacity: 2);
        Assert.True(guard.IsNew("a") && guard.IsNew("b") && !guard.IsNew("a") && guard.IsNew("c"));
        Assert.False(guard.IsNew("c"));
        Assert.True(guard.IsNew("a"));
    }

    private static List<ReadOnlyMemory<byte>> Frames(params string[] parts) => ["<IDS|MSG>"u8.ToArray(), Array.Empty<byte>(), .. parts.Select(part => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(part)))];

    private static IncomingMessage Decode(IEnumerable<ReadOnlyMemory<byte>> frames, string key) =>
        new MessageCodec(new MessageSigner(key), "b").Decode([.. frames.Select(frame => frame.ToArray())]);
}
