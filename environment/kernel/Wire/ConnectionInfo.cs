using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Kernel.Wire;

/// <summary>Where a kernel listens and how its messages are signed: the content of a connection file.</summary>
internal sealed record ConnectionInfo
{
    private const string Scheme = "hmac-sha256";
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    /// <summary><c>tcp</c> or <c>ipc</c>.</summary>
    public string Transport { get; init; } = "tcp";

    /// <summary>The address for tcp, the path before the number for ipc.</summary>
    public string Ip { get; init; } = "127.0.0.1";

    /// <summary>The port of requests; 0 lets the system choose.</summary>
    public int ShellPort { get; init; }

    /// <summary>The port of what is published.</summary>
    public int IopubPort { get; init; }

    /// <summary>The port of questions to the person.</summary>
    public int StdinPort { get; init; }

    /// <summary>The port of requests that do not wait for a cell.</summary>
    public int ControlPort { get; init; }

    /// <summary>The port of the sign of life.</summary>
    public int HbPort { get; init; }

    /// <summary>What messages are signed with; empty text for no signatures.</summary>
    public string Key { get; init; } = "";

    /// <summary>How they are signed.</summary>
    public string SignatureScheme { get; init; } = Scheme;

    /// <summary>What else stands in the file, such as the kernel's name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; init; }

    /// <summary>Whether others than this machine can reach the kernel.</summary>
    [JsonIgnore]
    public bool IsOpenToOthers => Transport == "tcp" && Ip != "localhost" && !(IPAddress.TryParse(Ip, out var address) && IPAddress.IsLoopback(address));

    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file is not there or not a connection file that this kernel can serve.</exception>
    public static ConnectionInfo Load(string path)
    {
        try
        {
            var info = JsonSerializer.Deserialize<ConnectionInfo>(File.ReadAllBytes(path), Format)
                ?? throw new UserException($"The connection file '{path}' is empty; let Jupyter start the kernel.");
            info.Validate(path);
            return info;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The connection file '{path}' cannot be read; Jupyter writes it when it starts a kernel.", error);
        }
        catch (JsonException error)
        {
            throw new UserException($"'{path}' is not a connection file of Jupyter ({error.Message}); let Jupyter start the kernel.", error);
        }
    }

    /// <summary>Writes the file, whole at once and readable by its owner alone, as the key is a secret.</summary>
    /// <param name="path">The file.</param>
    public void Save(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        using (var file = new FileStream(temporary, options))
            JsonSerializer.Serialize(file, this, Format);
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The endpoint of one of the ports.</summary>
    public string Endpoint(int port) => Transport == "ipc"
        ? string.Create(CultureInfo.InvariantCulture, $"ipc://{Ip}-{port}")
        : string.Create(CultureInfo.InvariantCulture, $"tcp://{(Ip.Contains(':') ? $"[{Ip}]" : Ip)}:{(port == 0 ? "*" : port)}");

    private void Validate(string path)
    {
        if (Transport is not ("tcp" or "ipc"))
            throw new UserException($"The connection file '{path}' asks for transport '{Transport}'; this kernel speaks tcp and ipc.");
        if (Key is null || SignatureScheme is null || Ip is null)
            throw new UserException($"The connection file '{path}' has null where text belongs; let Jupyter start the kernel.");
        if (Key.Length > 0 && SignatureScheme != Scheme)
            throw new UserException($"The connection file '{path}' asks for signatures by '{SignatureScheme}'; this kernel signs with {Scheme}.");
        int[] ports = [ShellPort, IopubPort, StdinPort, ControlPort, HbPort];
        if (ports.Any(port => port is < 0 or > 65535))
            throw new UserException($"The connection file '{path}' names a port that does not exist; let Jupyter start the kernel.");
        if (Transport == "ipc" && ports.Distinct().Count() < ports.Length)
            throw new UserException($"The connection file '{path}' gives two channels the same ipc path; each needs a number of its own.");
    }
}
