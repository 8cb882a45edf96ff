using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Style;
using ArtGan.Tests.Style.Gatys;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Style.FeedForward;

public sealed class FastStyleRunTests : IDisposable
{
    private static readonly FastStyleTrainingOptions Options = new() { Steps = 5, Size = 32, Batch = 2, LogEvery = 1, CheckpointEvery = 2, PreviewEvery = 3, Seed = 7 };

    private readonly TemporaryFolder folder = new();
    private readonly StyleNetwork network = DrawnNetwork.Create();
    private readonly ProceduralPictures pictures = new(40, 32);
    private readonly string style;

    public FastStyleRunTests()
    {
        style = folder["style.png"];
        Picture.FromPlanar(pictures[3], 3, 32, 32).Save(style);
    }

    public void Dispose()
    {
        network.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Stopped_and_resumed_it_ends_in_the_same_bytes()
    {
        var (whole, parts) = (folder["whole.safetensors"], folder["parts.safetensors"]);
        using (var run = Begin(whole, resume: false)) run.Train();
        using var stop = new CancellationTokenSource();
        using (var run = Begin(parts, resume: false))
            Assert.Throws<OperationCanceledException>(() => run.Train(tick => { if (tick.Step == 3) stop.Cancel(); }, stop.Token));
        using (var run = Begin(parts, resume: true))
        {
            Assert.Equal(3, run.StepsDone);
            run.Train();
            Assert.Equal([1, 2, 3, 4, 5], run.Log.Select(tick => tick.Step));
        }

        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(parts));
        Assert.True(File.Exists(Path.Combine(folder["whole.training"], "preview-000003.png")));
        Assert.Equal(File.ReadLines(Path.Combine(folder["whole.training"], "log.jsonl")).Count(), File.ReadLines(Path.Combine(folder["parts.training"], "log.jsonl")).Count());
    }

    [Fact]
    public void The_loss_falls_and_the_file_opens_and_tells_what_it_is()
    {
        var path = folder["net.safetensors"];
        using (var run = new FastStyleRun(path, Options with { Steps = 12 }, network, style, pictures, resume: false))
        {
            run.Train();
            Assert.True(run.Log[^1].Loss < run.Log[0].Loss);
        }

        Assert.Equal("style.png", FastStyleFile.Facts(path)["style"]);
        using var painter = FeedForwardStyles.Open(path, new AssetStore(folder["store"]), CPU);
        Assert.Contains("style.png", painter.Description);
        Assert.False(painter.NeedsStyle);
    }

    [Fact]
    public void Going_on_is_never_by_accident()
    {
        var path = folder["net.safetensors"];
        Assert.Contains("no checkpoint", Assert.Throws<UserException>(() => Begin(path, resume: true)).Message);
        using (var run = new FastStyleRun(path, Options with { Steps = 1 }, network, style, pictures, resume: false)) run.Train();
        Assert.Contains("--resume", Assert.Throws<UserException>(() => Begin(path, resume: false)).Message);
    }

    [Theory]
    [InlineData(0, 256, "steps")]
    [InlineData(5, 30, "multiple of 4")]
    [InlineData(5, 8, "size")]
    public void Options_are_checked(int steps, int size, string expected) =>
        Assert.Contains(expected, Assert.Throws<UserException>(() => (Options with { Steps = steps, Size = size }).Validated()).Message);

    private FastStyleRun Begin(string path, bool resume) => new(path, Options, network, style, pictures, resume);
}
