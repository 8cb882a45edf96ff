using System.Text;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Wire;

namespace ArtGan.Tests.Kernel.Session;

public class HostileTests
{
    private const int Messages = 10_000;
    private const long MemoryAllowed = 64 << 20;

    [Fact]
    public void A_wrong_signature_and_a_replay_are_dropped_with_a_line()
    {
        using var kernel = new RunningKernel();
        var front = kernel.FrontEnd;
        var stranger = new MessageCodec(new MessageSigner("guessed"), "stranger");
        front.Shell.Send(stranger.Encode(new("execute_request", new() { ["code"] = "1" })));
        var once = front.Codec.Encode(new("kernel_info_request", []));
        front.Shell.Send(once);
        front.Shell.Send(once);
        Assert.Equal("kernel_info_reply", front.Receive(front.Shell).Type);
        Assert.Equal("execute_reply", front.Await(front.SendCell("1")).Reply is { } ? "execute_reply" : "");
        Assert.Contains("its signature is wrong", kernel.Log.ToString());
        Assert.Contains("it has been received before", kernel.Log.ToString());
    }

    [Fact]
    public void Without_a_key_messages_need_no_signature()
    {
        using var kernel = new RunningKernel(key: "");
        Assert.Equal("ok", kernel.FrontEnd.Run("1").Status);
        Assert.Contains("has no key", kernel.Log.ToString());
    }

    [Fact]
    public void Ten_thousand_broken_messages_leave_the_kernel_as_it_was()
    {
        using var kernel = new RunningKernel();
        kernel.FrontEnd.Run("var kept = 42;");
        var random = new Random(5);
        using (var hostile = new FrontEnd(kernel.Connection))
        {
            Send(hostile, random, Messages / 10);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            Send(hostile, random, Messages);
            // The requests on this channel are answered in order: when this one is, all the others were.
            using var good = new FrontEnd(kernel.Connection);
            Assert.Equal("ok", good.Ask("kernel_info_request").Status);
            Assert.Equal("ok", good.AskControl("kernel_info_request").Status);
            kernel.Log.GetStringBuilder().Clear();
            Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, MemoryAllowed);
        }

        using var later = new FrontEnd(kernel.Connection);
        Assert.Equal("42", (string)later.Run("kept").One("execute_result")["data"]!["text/plain"]!);
    }

    private static void Send(FrontEnd hostile, Random random, int count)
    {
        for (var index = 0; index < count; index++)
        {
            var socket = random.Next(3) switch
            {
                0 => hostile.Control,
                1 => hostile.Stdin,
                _ => hostile.Shell,
            };
            socket.Send(random.Next(3) switch
            {
                0 => Noise(random),
                1 => Broken(hostile.Codec, random),
                _ => Strange(hostile.Codec, random),
            });
        }
    }

    private static List<ReadOnlyMemory<byte>> Noise(Random random)
    {
        var frames = new List<ReadOnlyMemory<byte>>();
        for (var frame = random.Next(1, 10); frame > 0; frame--)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            frames.Add(random.Next(6) == 0 ? "<IDS|MSG>"u8.ToArray() : bytes);
        }

        return frames;
    }

    // A valid message with a byte, or a frame, that is not as it was signed.
    private static List<ReadOnlyMemory<byte>> Broken(MessageCodec codec, Random random)
    {
        var frames = codec.Encode(new("kernel_info_request", [])).ToList();
        var index = random.Next(frames.Count);
        if (random.Next(2) == 0 && frames[index].Length > 0)
        {
            var bytes = frames[index].ToArray();
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
            frames[index] = bytes;
        }
        else
        {
            frames.RemoveAt(index);
        }

        return frames;
    }

    // Rightly signed, and about anything.
    private static IReadOnlyList<ReadOnlyMemory<byte>> Strange(MessageCodec codec, Random random)
    {
        string[] types = ["kernel_info_request", "complete_request", "inspect_request", "history_request", "comm_open", "comm_msg", "comm_close", "comm_info_request", "interrupt_request", "input_reply", "", "nonsense_request"];
        string[] names = ["code", "cursor_pos", "hist_access_type", "n", "comm_id", "target_name", "data", "detail_level", "session", "value"];
        var content = new JsonObject();
        for (var field = random.Next(6); field > 0; field--)
            content[names[random.Next(names.Length)]] = Value(random, depth: 0);
        return codec.Encode(new(types[random.Next(types.Length)], content));
    }

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 20 ? 5 : 8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
        3 => random.Next(int.MinValue, int.MaxValue),
        4 => Encoding.Unicode.GetString([.. Enumerable.Range(0, 2 * random.Next(20)).Select(_ => (byte)random.Next(256))]),
        5 => new JsonArray(Value(random, depth + 1)),
        6 => new JsonObject { ["data"] = Value(random, depth + 1) },
        _ => new[] { "tail", "search", "range", "Console.", "kept", "🎨" }[random.Next(6)],
    };
}
