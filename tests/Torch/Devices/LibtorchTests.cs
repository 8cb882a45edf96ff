using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch.Devices;

public class LibtorchTests
{
    private static readonly string Root = AppContext.BaseDirectory.TrimEnd('/');
    private static readonly Libtorch Found = new("2.11.0", Path.Combine(Root, "lib", "libtorch_cpu.so"), "LIBTORCH", null, "13.0", HasCudaFunctions: true);

    [Fact]
    public void The_loaded_one_tells_its_version_and_its_file()
    {
        using var one = ones(1);
        var loaded = Libtorch.Loaded;
        Assert.NotNull(loaded);
        Assert.True(Version.TryParse(loaded.Version.Split('+')[0], out var version) && version >= new Version(1, 13), loaded.Version);
        Assert.Contains("libtorch", Path.GetFileName(loaded.File), StringComparison.Ordinal);
        Assert.True(File.Exists(loaded.File));
        Assert.Contains(loaded.File, loaded.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.11.0")]
    [InlineData("2.11.1")]
    public void A_bridge_of_the_same_series_fits(string compiled) => Libtorch.Check(compiled, Found, Root, chosen: null);

    [Theory]
    [InlineData("2.1.0")]
    [InlineData("1.13.0")]
    [InlineData("2.12.0")]
    public void A_bridge_of_another_series_is_refused(string compiled) =>
        Assert.Contains($"built for libtorch {compiled}, but", Refusal(() => Libtorch.Check(compiled, Found, Root, chosen: null)), StringComparison.Ordinal);

    [Fact]
    public void A_libtorch_from_elsewhere_is_refused() =>
        Assert.Contains("loaded in its place", Refusal(() => Libtorch.Check("2.11.0", Found with { File = "/usr/lib/libtorch_cpu.so" }, Root, chosen: null)), StringComparison.Ordinal);

    [Fact]
    public void Whoever_asks_for_a_libtorch_gets_that_one_or_a_sentence()
    {
        Libtorch.Check("2.11.0", Found, Root, Path.Combine(Root, "..", Path.GetFileName(Root)) + "/");
        Assert.Contains("start with 'environment/artgan'", Refusal(() => Libtorch.Check("2.11.0", Found, Root, "/somewhere/else")), StringComparison.Ordinal);
        Assert.Contains("built for the system's", Refusal(() => Libtorch.Check("2.11.0", Found, root: null, Root)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_launcher_wrote_down_is_found_through_a_link()
    {
        using var folder = new TemporaryFolder();
        var (bridge, link) = (Path.Combine(folder.Path, "a", "bridge.so"), Path.Combine(folder.Path, "link.so"));
        Directory.CreateDirectory(Path.GetDirectoryName(bridge)!);
        File.WriteAllText(bridge, "");
        File.CreateSymbolicLink(link, "a/bridge.so");
        Assert.Equal(new LibtorchRecord(null, null, null), LibtorchRecord.Read(link));
        File.WriteAllLines(Path.Combine(folder.Path, "a", "libtorch.txt"), ["source=Debian", "root=", "package=libtorch-dev 1.13.1+dfsg-4"]);
        Assert.Equal(new LibtorchRecord("Debian", null, "libtorch-dev 1.13.1+dfsg-4"), LibtorchRecord.Read(link));
    }

    private static string Refusal(Action action)
    {
        var message = Assert.Throws<UserException>(action).Message;
        Assert.DoesNotContain('\n', message);
        return message;
    }
}
