using System.Reflection;
using System.Text.Json.Nodes;
using ArtGan.Kernel.Wire;

namespace ArtGan.Kernel.Session.Requests;

/// <summary>Answers who the kernel is and where it listens.</summary>
/// <param name="connection">Where it listens.</param>
internal sealed class InformationRequests(ConnectionInfo connection)
{
    private static readonly string Version = typeof(InformationRequests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>Answers <c>kernel_info_request</c>.</summary>
    public static Task<JsonObject?> KernelInfoAsync(KernelRequest request) => Task.FromResult<JsonObject?>(new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.ProtocolVersion,
        ["implementation"] = "artgan",
        ["implementation_version"] = Version,
        ["language_info"] = LanguageInfo.Create(),
        ["banner"] = $"ArtGan {Version}: C# {LanguageInfo.Version} on .NET {Environment.Version}",
        ["debugger"] = false,
        ["supported_features"] = new JsonArray(),
        ["help_links"] = new JsonArray(new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" }),
    });

    /// <summary>Answers <c>connect_request</c>.</summary>
    public Task<JsonObject?> ConnectAsync(KernelRequest request) => Task.FromResult<JsonObject?>(new()
    {
        ["status"] = "ok",
        ["shell_port"] = connection.ShellPort,
        ["iopub_port"] = connection.IopubPort,
        ["stdin_port"] = connection.StdinPort,
        ["control_port"] = connection.ControlPort,
        ["hb_port"] = connection.HbPort,
    });
}
