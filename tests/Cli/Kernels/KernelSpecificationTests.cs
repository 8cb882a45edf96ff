using System.Text.Json.Nodes;
using ArtGan.Cli.Kernels;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Cli.Kernels;

public sealed class KernelSpecificationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void It_is_strict_JSON_with_what_front_ends_read()
    {
        var kernel = Parse(new KernelSpecification("/a \"b\"/environment/artgan").ToJson(_ => null));

        Assert.Equal(["/a \"b\"/environment/artgan", "kernel", "run", "{connection_file}"], kernel["argv"]!.AsArray().Select(each => (string)each!));
        Assert.Equal((".NET (C#)", "csharp", "message"), ((string)kernel["display_name"]!, (string)kernel["language"]!, (string)kernel["interrupt_mode"]!));
        Assert.Equal("1", (string)kernel["env"]!["MALLOC_ARENA_MAX"]!);
        Assert.False((bool)kernel["metadata"]!["debugger"]!);
    }

    [Fact]
    public void The_libtorch_that_was_chosen_when_it_was_installed_stays_chosen() =>
        Assert.Equal("/opt/libtorch", (string)Parse(new KernelSpecification("x").ToJson(name => name == "LIBTORCH" ? "/opt/x/../libtorch" : null))["env"]!["LIBTORCH"]!);

    [Fact]
    public void Logos_lie_beside_it_and_a_second_time_replaces_the_first()
    {
        new KernelSpecification("/old").Install(folder.Path);
        var kernel = new KernelSpecification("/new").Install(folder.Path);

        Assert.Equal(["kernel.json", "logo-32x32.png", "logo-64x64.png", "logo-svg.svg"], Directory.EnumerateFiles(kernel).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("/new", (string)Parse(File.ReadAllText(Path.Combine(kernel, "kernel.json")))["argv"]![0]!);
        foreach (var size in (int[])[32, 64])
        {
            var png = File.ReadAllBytes(Path.Combine(kernel, $"logo-{size}x{size}.png"));
            Assert.Equal((size, size), (Number(png, 16), Number(png, 20)));
        }

        static int Number(byte[] bytes, int offset) => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(offset));
    }

    [Theory]
    [InlineData("/d", "/x", "/d")]
    [InlineData("", "/x", "/x/jupyter")]
    [InlineData(null, null, "/h/.local/share/jupyter")]
    public void The_users_folder_is_found_as_Jupyter_finds_it(string? jupyter, string? xdg, string expected) =>
        Assert.Equal(expected, JupyterFolders.UserData(name => name switch { "JUPYTER_DATA_DIR" => jupyter, "XDG_DATA_HOME" => xdg, "HOME" => "/h", _ => null }));

    [Fact]
    public async Task Install_says_where_and_what_next_and_uninstall_takes_it_back()
    {
        var installed = await Call.RunAsync("kernel", "install", "--prefix", folder.Path);
        Assert.Equal(0, installed.ExitCode);
        Assert.Contains($"JUPYTER_PATH='{folder["share/jupyter"]}'", installed.Out, StringComparison.Ordinal);
        var kernel = folder["share/jupyter/kernels/.net-csharp"];
        Assert.True(File.Exists((string)Parse(File.ReadAllText(Path.Combine(kernel, "kernel.json")))["argv"]![0]!));

        var removed = await Call.RunAsync("kernel", "uninstall", "--prefix", folder.Path, "--json");
        Assert.Equal((0, $$"""{"name":".net-csharp","folder":"{{kernel}}"}""" + "\n"), (removed.ExitCode, removed.Out));
        Assert.False(Directory.Exists(kernel));
        Assert.Contains("There is no kernel", (await Call.RunAsync("kernel", "uninstall", "--prefix", folder.Path)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_sentence()
    {
        var call = await Call.RunAsync("kernel", "install", "--prefix", folder.Write("a file", ""));
        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.Contains("could not be written", Assert.Single(call.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
