using System.Text.Json.Nodes;
using ArtGan.Cli.Commands;
using ArtGan.Cli.Styles;
using ArtGan.Imaging;
using ArtGan.Tests.Imaging;
using ArtGan.Tests.Style;
using ArtGan.Tests.Style.Gatys;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Cli;

/// <summary>artgan style with a small network of drawn weights in place of those that are fetched.</summary>
public sealed class StyleCommandTests : IDisposable
{
    private static readonly string[] Endings = [".png", ".jpg", ".webp", ".gif", ".txt"];
    private readonly TemporaryFolder root = new();

    public StyleCommandTests()
    {
        StylePictures.Waves().Save(root["photo.png"]);
        StylePictures.Stripes().Save(root["stripes.png"]);
        StylePictures.Squares(48, 48).Save(root["squares.png"]);
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task A_painting_comes_with_its_curve_its_animation_and_what_others_read()
    {
        var call = await StyleAsync("--content", "photo.png", "--style", "stripes.png:0.7", "--style", "squares.png:0.3", "--out", "new/painting.png", "--size", "32", "--steps", "4", "--animation", "a.gif", "--curve", "curve.png", "--json");

        var result = JsonNode.Parse(Assert.Single(call.Out.TrimEnd('\n').Split('\n')))!;
        Assert.Equal((0, root["new/painting.png"], "drawn", "gatys", 4), (call.ExitCode, (string)result["out"]!, (string)result["network"]!, (string)result["recipe"]!, (int)result["steps"]!));
        Assert.Equal((32, 24, 1, "auto"), ((int)result["width"]!, (int)result["height"]!, (int)result["scales"]!, (string)result["tiles"]!));
        var curve = result["loss_curve"]!.AsArray().Select(loss => (double)loss!).ToArray();
        Assert.Equal(5, curve.Length);
        Assert.True(curve[^1] < curve[0]);
        Assert.True((double)result["peak_mb"]! > 20 && (double)result["seconds"]! > 0);
        Assert.Equal((32, 24), (Picture.Load(root["new/painting.png"]).Width, Picture.Load(root["new/painting.png"]).Height));
        Assert.True(File.Exists(root["a.gif"]) && File.Exists(root["curve.png"]));
        Assert.Contains("photo.png by drawn", call.Error, StringComparison.Ordinal);
        Assert.Contains("step 4/4  loss", call.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--optimizer", "adam", "--learning-rate", "5", "--init", "noise", "--seed", "3", "--tv", "0")]
    [InlineData("--optimizer", "strong-wolfe", "--history", "5", "--tolerance", "0.5", "--color", "keep", "--precision", "bfloat16")]
    [InlineData("--color", "match", "--pooling", "average", "--scales", "2", "--tiles", "16", "--style-scale", "0.5", "--init", "squares.png")]
    [InlineData("--content-layers", "a3:2,a5", "--style-layers", "a1:0.1,b2", "--content-weight", "2", "--style-weight", "0.5", "--tiles", "none", "--recipe", "gatys", "--device", "cpu")]
    public async Task Every_option_is_taken(params string[] options)
    {
        var call = await StyleAsync(["--content", "photo.png", "--style", "stripes.png", "--out", "painting.jpg", "--size", "48", "--steps", "3", .. options]);
        Assert.True(call.ExitCode == 0, call.Error);
        Assert.Matches(@"^48 x 36 by drawn \(gatys\) in 3 steps, \d+\.\d s and \d+ MB: ", call.Out);
    }

    [Fact]
    public async Task Grey_and_transparent_pictures_and_masks_are_taken_as_they_come()
    {
        new Picture(64, 48, 1, [.. Enumerable.Range(0, 64 * 48).Select(place => (byte)(place % 200))]).Save(root["grey.png"]);
        root.Write("glass.png", PngBytes.Uniform(20, 20, 8, PngBytes.ColourWithAlpha, 200, 30, 40, 128));
        StylePictures.Half(64, 48, isLeft: true).Save(root["left.png"]);
        StylePictures.Half(64, 48, isLeft: false).Save(root["right.png"]);
        var call = await StyleAsync("--content", "grey.png", "--style", "glass.png", "--style", "stripes.png", "--mask", "left.png,right.png", "--style-mask", "-,left.png", "--out", "painting.webp", "--size", "32", "--steps", "2", "--snapshots", "2");
        Assert.True(call.ExitCode == 0, call.Error);
        Assert.True(File.Exists(root["painting.webp"]) && File.Exists(root["painting-000001.webp"]) && File.Exists(root["painting-000002.webp"]));
    }

    [Fact]
    public async Task A_folder_of_photographs_is_painted_but_for_the_bad_ones_which_are_named()
    {
        Directory.CreateDirectory(root["photos"]);
        StylePictures.Waves().Save(root["photos/one.jpg"]);
        StylePictures.Squares().Save(root["photos/two.png"]);
        root.Write("photos/bad.jpg", "This is no picture.");
        root.Write("photos/notes.txt", "Nor is this.");
        var call = await StyleAsync("--content", "photos", "--style", "stripes.png", "--out", "paintings", "--size", "32", "--steps", "2", "--json");

        var lines = call.Out.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.Equal((1, 3), (call.ExitCode, lines.Length));
        Assert.Equal((root["paintings"], 2, root["photos/bad.jpg"]), ((string)lines[2]["out"]!, (int)lines[2]["painted"]!, (string)lines[2]["failed"]![0]!["content"]!));
        Assert.Equal([root["paintings/one.jpg"], root["paintings/two.png"]], Directory.GetFiles(root["paintings"]).Order(StringComparer.Ordinal));
        Assert.Contains("bad.jpg is left out", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_paints_every_combination()
    {
        var call = await RunAsync("compare", "--content", "photo.png", "--style", "stripes.png", "--out", "figure.png", "--size", "32", "--steps", "2", "--vary", "optimizer=lbfgs,adam", "--vary", "style-weight=0.1,1,10", "--json");

        var result = JsonNode.Parse(call.Out)!;
        Assert.Equal((0, 6), (call.ExitCode, result["paintings"]!.AsArray().Count));
        Assert.Equal("optimizer lbfgs, style-weight 0.1", (string)result["paintings"]![0]!["setting"]!);
        // Three columns of squares of 256, a row for content and style and two for the optimisers.
        Assert.Equal(((3 * 256) + (4 * 8), (3 * (256 + 42)) + (4 * 8)), (Picture.Load(root["figure.png"]).Width, Picture.Load(root["figure.png"]).Height));
    }

    [Fact]
    public async Task What_is_painted_when_it_is_stopped_is_written()
    {
        var call = await Call.ProbeAsync(context =>
        {
            using var stop = new CancellationTokenSource();
            stop.Cancel();
            var settings = new StyleSettings { Painting = new() { Size = 32, Steps = 50 } };
            using var painter = new GatysPainter(context with { Cancellation = stop.Token }, DrawnNetwork.Create(), settings, [new(StylePictures.Stripes())], new(null, root["a.gif"], null));
            painter.Paint(root["photo.png"], root["painting.png"]).Report(context);
            return Task.FromResult(0);
        });
        Assert.Contains($"Stopped after 0 of 50 steps; what is painted so far is in '{root["painting.png"]}'.", call.Error, StringComparison.Ordinal);
        Assert.Equal((32, 24), (Picture.Load(root["painting.png"]).Width, Picture.Load(root["painting.png"]).Height));
    }

    [Theory]
    [InlineData(1, "is no picture that can be read", "--content", "text.jpg")]
    [InlineData(1, "could not be read", "--content", "absent.jpg")]
    [InlineData(1, "The picture to paint is 1 x 1 pixels, too small", "--content", "tiny.png")]
    [InlineData(1, "is too large (60000 x 60000 pixels", "--content", "huge.png")]
    [InlineData(1, "The style picture is 1 x 1 pixels, too small", "--style", "tiny.png")]
    [InlineData(1, "has the weight 0, but it must be above 0", "--style", "stripes.png:0")]
    [InlineData(1, "The weight 'much' of the style", "--style", "stripes.png:much")]
    [InlineData(1, "A mask is 48 x 48 pixels and its content 64 x 48", "--mask", "squares.png")]
    [InlineData(1, "A mask is black all over", "--mask", "black.png")]
    [InlineData(2, "--mask names 2 masks for 1 styles", "--mask", "squares.png,-")]
    [InlineData(1, "'drawn' has no layer 'relu9_9'", "--style-layers", "relu9_9:1")]
    [InlineData(1, "'style-layers' expects layers with weights", "--style-layers", "a1:x")]
    [InlineData(1, "'drawn' has no recipe 'hopper'", "--recipe", "hopper")]
    [InlineData(1, "'optimizer' expects one of lbfgs, strong-wolfe, adam but got 'sgd'", "--optimizer", "sgd")]
    [InlineData(1, "'steps' expects a whole number but got 'many'", "--steps", "many")]
    [InlineData(1, "'steps' is 0 but must be from 1", "--steps", "0")]
    [InlineData(1, "names no picture format", "--out", "painting.txt")]
    [InlineData(1, "names no animation format", "--animation", "painting.png")]
    [InlineData(1, "would take the place of the photograph", "--out", "photo.png")]
    [InlineData(1, "At its smallest the painting would be 8 x 6 pixels", "--size", "8")]
    [InlineData(2, "--steps means nothing with --net", "--net", "wave")]
    [InlineData(2, "--style means nothing with --run", "--run", "latest")]
    [InlineData(2, "--strength means nothing with painting without --net", "--strength", "0.5")]
    [InlineData(1, "There is no device 'tpu'", "--device", "tpu")]
    public async Task A_mistake_is_one_sentence(int code, string message, params string[] option)
    {
        root.Write("text.jpg", "This is no picture.");
        new Picture(1, 1, 3, [1, 2, 3]).Save(root["tiny.png"]);
        new Picture(64, 48, 1, new byte[64 * 48]).Save(root["black.png"]);
        root.Write("huge.png", PngBytes.Assemble(60_000, 60_000, 8, 2, new byte[1000]));
        var arguments = new Dictionary<string, string> { ["--content"] = "photo.png", ["--style"] = "stripes.png", ["--out"] = "painting.png", ["--size"] = "32", ["--steps"] = "2" };
        if (option[0] == "--run") arguments.Remove("--steps");
        arguments[option[0]] = option[1];
        var call = await StyleAsync([.. arguments.SelectMany(pair => new[] { pair.Key, pair.Value })]);

        Assert.Equal((code, ""), (call.ExitCode, call.Out));
        Assert.Contains(message, call.Error, StringComparison.Ordinal);
        Assert.Single(call.Error.TrimEnd('\n').Split('\n'), line => !line.StartsWith("photo.png by", StringComparison.Ordinal) && !line.StartsWith("tiny.png by", StringComparison.Ordinal));
        Assert.False(File.Exists(root["painting.png"]));
    }

    [Theory]
    [InlineData(2, "--vary optimizer varies no option", "optimizer")]
    [InlineData(1, "There is no option 'optimiser' to vary; did you mean 'optimizer'?", "optimiser=adam")]
    [InlineData(1, "'style-weight' expects a number but got 'x'", "style-weight=1,x")]
    [InlineData(2, "That makes 65 paintings", "seed=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65")]
    public async Task A_mistake_in_a_comparison_is_one_sentence(int code, string message, string vary)
    {
        var call = await RunAsync("compare", "--content", "photo.png", "--style", "stripes.png", "--out", "figure.png", "--vary", vary);
        Assert.Equal((code, ""), (call.ExitCode, call.Out));
        Assert.Contains(message, Assert.Single(call.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vgg91", "Unknown feature network 'vgg91'; did you mean 'vgg19'?")]
    [InlineData("other.safetensors", "")]
    public async Task A_network_that_is_none_is_one_sentence(string features, string message)
    {
        using (var weight = ones(3, 3)) StateFile.Save(root["other.safetensors"], new Dictionary<string, Tensor> { ["decoder.weight"] = weight });
        var call = await Call.RunAsync("style", "--content", root["photo.png"], "--style", root["stripes.png"], "--out", root["painting.png"], "--features", features.Contains('.', StringComparison.Ordinal) ? root[features] : features);
        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.Contains(message, Assert.Single(call.Error.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private Task<Call> StyleAsync(params string[] arguments) => RunAsync(arguments);

    private Task<Call> RunAsync(params string[] arguments) => Call.WithAsync(
        StyleCommand.Create((_, _, pooling, _) => Task.FromResult(DrawnNetwork.Create(pooling))), ["style", .. arguments.Select(Located)]);

    // Files of the test's folder, also several in one argument.
    private string Located(string argument) =>
        string.Join(',', argument.Split(',').Select(part => part is "photos" or "paintings" || Endings.Any(ending => part.Contains(ending, StringComparison.Ordinal)) ? root[part] : part));
}
