using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Imaging;

public sealed class AnimationTests
{
    [Fact]
    public void Frames_delays_and_endless_loop_are_in_the_gif()
    {
        var gif = GifReader.Read(new Animation(Steps(5), new() { Delay = TimeSpan.FromMilliseconds(120), Rest = TimeSpan.FromMilliseconds(800) }).EncodeGif());
        Assert.Equal((8, 6), (gif.Width, gif.Height));
        Assert.Equal([120, 120, 120, 120, 920], gif.Frames.Select(frame => frame.Delay));
        Assert.Equal(0, gif.Loop);
    }

    [Fact]
    public void Every_frame_shows_its_own_pixels()
    {
        var steps = Steps(6);
        var gif = GifReader.Read(new Animation(steps).EncodeGif());
        for (var index = 0; index < steps.Length; index++)
        {
            var expected = steps[index].ToColour().Pixels.ToArray();
            var largest = expected.Zip(gif.Frames[index].Pixels, (wanted, found) => Math.Abs(wanted - found)).Max();
            Assert.InRange(largest, 0, 2);
        }
    }

    [Fact]
    public void Grey_ramps_survive_the_palette()
    {
        var ramp = new Picture(256, 2, 1, [.. Enumerable.Range(0, 512).Select(at => (byte)at)]);
        var pixels = GifReader.Read(new Animation([ramp]).EncodeGif()).Frames[0].Pixels;
        var largest = ramp.ToColour().Pixels.ToArray().Zip(pixels, (wanted, found) => Math.Abs(wanted - found)).Max();
        Assert.InRange(largest, 0, 1);
    }

    [Fact]
    public void Colours_survive_the_palette()
    {
        Picture[] frames = [Uniform(213, 94, 0), Uniform(0, 114, 178)];
        var gif = GifReader.Read(new Animation(frames).EncodeGif());
        Assert.All(frames.Zip(gif.Frames), pair =>
            Assert.InRange(pair.First.Pixels.ToArray().Zip(pair.Second.Pixels, (wanted, found) => Math.Abs(wanted - found)).Max(), 0, 2));
    }

    [Fact]
    public void A_still_stretch_keeps_its_time()
    {
        var still = Steps(1)[0];
        var gif = GifReader.Read(new Animation([still, still, still], new() { Delay = TimeSpan.FromMilliseconds(100), Rest = TimeSpan.Zero }).EncodeGif());
        Assert.Equal(300, gif.Frames.Sum(frame => frame.Delay));
    }

    [Fact]
    public void WebP_holds_every_frame_its_time_and_the_loop()
    {
        var steps = Steps(3);
        var webp = new Animation(steps, new() { Delay = TimeSpan.FromMilliseconds(120), Rest = TimeSpan.FromMilliseconds(800), Repeats = 7 }).Encode(AnimationFormat.WebP, new() { Lossless = true });
        var chunks = WebPChunks(webp).ToList();
        var frames = chunks.Where(chunk => chunk.Name == "ANMF").Select(chunk => chunk.Content[12] | (chunk.Content[13] << 8) | (chunk.Content[14] << 16));
        Assert.Equal([120, 120, 920], frames);
        Assert.Equal(7, BitConverter.ToUInt16(chunks.Single(chunk => chunk.Name == "ANIM").Content, 4));
        Assert.Equal(steps[0].ToColour().Pixels.ToArray(), Picture.Decode(webp).Pixels.ToArray());
    }

    [Fact]
    public void The_extension_chooses_the_format()
    {
        using var folder = new TemporaryFolder();
        var animation = new Animation(Steps(2));
        foreach (var (name, format) in new[] { ("a.gif", "GIF"), ("b.WEBP", "WebP") })
        {
            animation.Save(Path.Combine(folder.Path, name));
            Assert.Equal(format, Picture.Inspect(File.ReadAllBytes(Path.Combine(folder.Path, name))).Format);
        }
    }

    [Fact]
    public void In_a_notebook_it_is_a_gif_with_the_last_frame_beside_it()
    {
        var steps = Steps(4);
        var shown = new Animation(steps).ToMimeBundle().Representations;
        Assert.Equal((64, 48), (GifReader.Read((byte[])shown["image/gif"]).Width, GifReader.Read((byte[])shown["image/gif"]).Height));
        Assert.Equal(steps[^1].Enlarge(8).Pixels.ToArray(), ArtGan.Imaging.Picture.Decode((byte[])shown["image/png"]).Pixels.ToArray());
        Assert.Equal("animation of 4 frames, 8 x 6, 1.8 s", shown["text/plain"]);
    }

    [Fact]
    public void Impossible_animations_are_refused_with_a_sentence()
    {
        Assert.Throws<UserException>(() => new Animation([]));
        Assert.Throws<UserException>(() => new Animation([Steps(1)[0], new Picture(1, 1, 1, [0])]));
        Assert.Throws<UserException>(() => new Animation(Steps(2), new() { Delay = TimeSpan.FromMilliseconds(5) }));
        Assert.Throws<UserException>(() => new Animation(Steps(2), new() { Repeats = -1 }));
        Assert.Throws<UserException>(() => new Animation(Steps(2)).Save("x.png"));
    }

    private static Picture Uniform(byte red, byte green, byte blue) =>
        new(8, 6, 3, [.. Enumerable.Range(0, 48).SelectMany(_ => new[] { red, green, blue })]);

    private static Picture[] Steps(int count) =>
        [.. Enumerable.Range(0, count).Select(step => new Picture(8, 6, 1, [.. Enumerable.Range(0, 48).Select(at => (byte)(at == step ? 255 : step * 20))]))];

    private static IEnumerable<(string Name, byte[] Content)> WebPChunks(byte[] file)
    {
        for (var at = 12; at < file.Length;)
        {
            var length = BitConverter.ToInt32(file, at + 4);
            yield return (System.Text.Encoding.ASCII.GetString(file, at, 4), file[(at + 8)..(at + 8 + length)]);
            at += 8 + length + (length & 1);
        }
    }
}
