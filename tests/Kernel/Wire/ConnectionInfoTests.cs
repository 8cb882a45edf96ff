using ArtGan.Kernel.Wire;

namespace ArtGan.Tests.Kernel.Wire;

public class ConnectionInfoTests
{
    private const string Ports = "\"shell_port\": 1, \"iopub_port\": 2, \"stdin_port\": 3, \"control_port\": 4, \"hb_port\": 5";

    [Fact]
    public void A_connection_file_of_jupyter_is_read_and_written_back_whole()
    {
        using var folder = new Support.TemporaryFolder();
        var path = folder.Write("c.json", $$"""{{{Ports}}, "ip": "127.0.0.1", "key": "k", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "c"}""");
        var info = ConnectionInfo.Load(path);
        Assert.Equal("tcp://127.0.0.1:2", info.Endpoint(info.IopubPort));
        (info with { HbPort = 9 }).Save(path);
        var again = ConnectionInfo.Load(path);
        Assert.Equal((9, "c"), (again.HbPort, again.Others!["kernel_name"].GetString()));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("nonsense", "is not a connection file")]
    [InlineData("null", "is empty")]
    [InlineData("""{"transport": "pgm"}""", "speaks tcp and ipc")]
    [InlineData("""{"key": "k", "signature_scheme": "hmac-md5"}""", "signs with hmac-sha256")]
    [InlineData("""{"shell_port": 70000}""", "port that does not exist")]
    [InlineData("""{"shell_port": "x"}""", "is not a connection file")]
    [InlineData("""{"transport": "ipc", "ip": "/tmp/k"}""", "same ipc path")]
    [InlineData("""{"ip": null}""", "null where text belongs")]
    public void A_file_that_cannot_be_served_is_refused_with_a_sentence(string content, string reason)
    {
        using var folder = new Support.TemporaryFolder();
        var error = Assert.Throws<UserException>(() => ConnectionInfo.Load(folder.Write("c.json", content)));
        Assert.Contains(reason, error.Message);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.Contains("/nowhere/c.json", Assert.Throws<UserException>(() => ConnectionInfo.Load("/nowhere/c.json")).Message);

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("localhost", false)]
    [InlineData("::1", false)]
    [InlineData("0.0.0.0", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("*", true)]
    public void What_others_can_reach_is_known(string address, bool isOpen) => Assert.Equal(isOpen, new ConnectionInfo { Ip = address }.IsOpenToOthers);
}
