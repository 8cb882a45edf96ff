using System.Text.Json.Nodes;
using ArtGan.Tests.Data.Importing;

namespace ArtGan.Tests.Cli;

public sealed class DatasetImportCommandTests : IDisposable
{
    private readonly PictureFolderFixture fixture = new();
    private readonly string? cache = Environment.GetEnvironmentVariable("ARTGAN_CACHE");

    public DatasetImportCommandTests() => Environment.SetEnvironmentVariable("ARTGAN_CACHE", fixture.Cache);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("ARTGAN_CACHE", cache);
        fixture.Dispose();
    }

    [Fact]
    public async Task An_import_is_one_object_and_the_set_is_listed_verified_and_deleted()
    {
        fixture.AddMany(5);
        fixture.Add("copy.png", 4, 96, 96);
        fixture.Add("broken.jpg", "no picture"u8.ToArray());
        var call = await Call.RunAsync("dataset", "import", fixture.Source, "--name", "mine", "--size", "32", "--crop", "trim,centre", "--json");

        Assert.Equal(0, call.ExitCode);
        var result = JsonNode.Parse(call.Out)!;
        Assert.Equal(("mine", 6, "broken.jpg"), ((string)result["name"]!, (int)result["count"]!, (string)result["rejected"]![0]!["file"]!));
        Assert.Equal(("copy.png", "004.png"), ((string)result["duplicates"]![0]!["file"]!, (string)result["duplicates"]![0]!["of"]!));
        Assert.NotNull(result["duplicates"]![0]!["distance"]);
        Assert.True(File.Exists((string?)result["file"]) && File.Exists((string?)result["report"]));
        Assert.Contains("mine: 7 of 7 files are prepared, 1 rejected", call.Error);

        var list = await Call.RunAsync("dataset", "list", "--json");
        var row = list.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).Single(node => (string?)node["name"] == "mine");
        Assert.Equal((true, 6, 32), ((bool)row["imported"]!, (int)row["pictures"]!, (int)row["size"]!));

        var verified = await Call.RunAsync("dataset", "verify", "mine", "--json");
        Assert.Equal((string)result["fingerprint"]!, (string)JsonNode.Parse(verified.Out)!["fingerprint"]!);

        using (var file = new FileStream((string)result["file"]!, FileMode.Open))
        {
            file.Position = 5000;
            file.WriteByte(1);
            file.WriteByte(254);
        }

        var damaged = await Call.RunAsync("dataset", "verify", "mine");
        Assert.Equal((1, "The data set 'mine' is damaged (the pixels of picture 0 are altered); import it again with --replace.\n"), (damaged.ExitCode, damaged.Error));

        Assert.Equal(0, (await Call.RunAsync("dataset", "delete", "mine")).ExitCode);
        Assert.Equal(1, (await Call.RunAsync("dataset", "delete", "mine")).ExitCode);
    }

    [Fact]
    public async Task People_are_told_what_was_found()
    {
        fixture.AddMany(3);
        fixture.Add("notes.txt", [1]);
        fixture.Add("broken.jpg", "no picture"u8.ToArray());
        var call = await Call.RunAsync("dataset", "import", fixture.Source, "--name", "mine");
        Assert.Matches(@"\Amine: 3 pictures of 64 x 64 pixels, in [0-9.]+ s\n1 file was rejected:\n  broken.jpg: The .+\n1 passed over: no picture format that is read here\nfile    .+mine.packed\nreport  .+report.html\n\z", call.Out);
    }

    [Theory]
    [InlineData("centre,entropy")]
    [InlineData("middle")]
    [InlineData(",")]
    [InlineData("1")]
    public async Task A_crop_that_is_none_is_bad_usage(string crop)
    {
        var call = await Call.RunAsync("dataset", "import", fixture.Source, "--name", "mine", "--crop", crop);
        Assert.Equal((2, $"'{crop}' is no way to crop; choose centre, attention, entropy, stretch, pad, with 'trim,' before it to cut frames away.\n"), (call.ExitCode, call.Error));
    }

    [Fact]
    public async Task Mistakes_are_one_sentence()
    {
        fixture.AddMany(1);
        foreach (var (arguments, sentence) in ((string[], string)[])
        [
            (["--name", "mnist"], "'mnist' is a data set of the catalogue; choose another name for yours.\n"),
            (["--name", "mine", "--size", "8"], "A size of 8 pixels is not possible; choose 32 to 1024.\n"),
            (["--name", "mine", "--labels", "absent.csv"], "The labels in 'absent.csv' could not be read"),
            (["--name", "mine", "--card", "absent.md"], "The card 'absent.md' could not be read"),
        ])
        {
            var call = await Call.RunAsync(["dataset", "import", fixture.Source, .. arguments]);
            Assert.Equal((1, ""), (call.ExitCode, call.Out));
            Assert.StartsWith(sentence, call.Error);
            Assert.Single(call.Error.TrimEnd('\n').Split('\n'));
        }

        Assert.Equal(2, (await Call.RunAsync("dataset", "import", fixture.Source)).ExitCode);
    }
}
