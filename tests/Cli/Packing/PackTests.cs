using System.Formats.Tar;
using ArtGan.Cli;
using ArtGan.Cli.Packing;
using ArtGan.Data;
using ArtGan.Experiments;

namespace ArtGan.Tests.Cli.Packing;

public class PackTests
{
    [Fact]
    public void A_bundle_holds_the_program_its_runtime_and_the_sources_of_the_bridges()
    {
        var paths = BundleContents.List(Repository.Root, AppContext.BaseDirectory).Select(file => file.Path).ToList();
        string[] expected =
        [
            "artgan", "environment/artgan", "environment/setup/libtorch.sh", "ArtGan.Lib.csproj", "app/ArtGan.Cli.dll", "app/ArtGan.Cli.runtimeconfig.json",
            "dotnet/dotnet", "lib/Torch/native/CMakeLists.txt", "lib/Torch/native/cmake/probe/cuda.cpp", "lib/Torch/native/bridge.h", "datasets/mnist.json", "datasets/weights/squeezenet.json", "datasets/weights/squeezenet.md",
            "experiments/mnist-dcgan.json", "notebooks/01-mnist-proof-of-concept.ipynb",
        ];
        Assert.Empty(expected.Except(paths));
        Assert.Contains(paths, path => path.StartsWith("dotnet/shared/Microsoft.NETCore.App/", StringComparison.Ordinal) && path.EndsWith("/libcoreclr.so", StringComparison.Ordinal));
        Assert.Contains(paths, path => path.StartsWith("dotnet/host/fxr/", StringComparison.Ordinal));
        Assert.Equal(paths.Count, paths.Distinct().Count());
        Assert.DoesNotContain(paths, path => path.StartsWith('/') || path.Contains("..", StringComparison.Ordinal) || path.Contains('\\', StringComparison.Ordinal) || path.EndsWith(".pdb", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_files_give_the_same_archive_and_programs_can_be_run()
    {
        BundleFile[] files = [new("b", null, "text"), new("a/run", null, "#!/bin/sh\n", IsProgram: true)];
        var (first, second) = (Archive(files), Archive(files.Reverse()));
        Assert.Equal(first, second);
        using var reader = new TarReader(new MemoryStream(first));
        var entries = new List<(string Name, bool Runs, string Text)>();
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            entries.Add((entry.Name, entry.Mode.HasFlag(UnixFileMode.OtherExecute), new StreamReader(entry.DataStream!).ReadToEnd()));
        }

        Assert.Equal([("artgan/a/run", true, "#!/bin/sh\n"), ("artgan/b", false, "text")], entries);
    }

    [Theory]
    [InlineData("mnist", null)]
    [InlineData("mnist:32", 32)]
    public void Data_are_named_with_or_without_a_size(string text, int? size)
    {
        var data = BundleData.Parse(text, new ManifestCatalog());
        Assert.Equal(("mnist", size), (data.Name, data.Size));
    }

    [Theory]
    [InlineData("wikiart-cgan-64", "wikiart 64 trim,centre")]
    [InlineData("monet-cyclegan-64", "monet 64 centre; photos 64 centre")]
    [InlineData("stacked-mnist-r3gan", "mnist 28 centre")]
    [InlineData("toy-ring8-r3gan", "")]
    public void A_preset_takes_along_what_it_learns_from(string preset, string expected) =>
        Assert.Equal(expected, string.Join("; ", BundleData.Of(Preset.Find(preset), new ManifestCatalog()).Select(set => $"{set.Name} {set.Size} {set.Cropping}")));

    [Theory]
    [InlineData("mnist:")]
    [InlineData("mnist:0")]
    [InlineData("mnist:x")]
    [InlineData("mnist:1:2")]
    [InlineData("monet")]
    public void A_size_that_is_none_is_bad_usage(string text) => Assert.Throws<UsageException>(() => BundleData.Parse(text, new ManifestCatalog()));

    [Fact]
    public async Task Pictures_that_a_program_makes_need_no_file() =>
        Assert.Empty(await BundleData.Parse("procedural", new ManifestCatalog()).FetchAsync(new AssetStore(), null, CancellationToken.None));

    [Theory]
    [InlineData(2, "pack", "--out", "bundle.zip")]
    [InlineData(2, "pack")]
    [InlineData(1, "pack", "--out", "x.tar.xz", "--data", "nothing:1")]
    public async Task A_wrong_call_is_one_sentence_and_writes_nothing(int code, params string[] arguments)
    {
        var call = await Call.RunAsync(arguments);
        Assert.Equal((code, ""), (call.ExitCode, call.Out));
        Assert.False(File.Exists("x.tar.xz"));
    }

    private static byte[] Archive(IEnumerable<BundleFile> files)
    {
        using var stream = new MemoryStream();
        BundleWriter.WriteArchive(stream, files, _ => { }, CancellationToken.None);
        return stream.ToArray();
    }
}
