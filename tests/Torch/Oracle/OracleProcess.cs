using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>The one Python process of a test run that oracle.py answers from; it ends with it.</summary>
internal sealed class OracleProcess : IDisposable
{
    // Debian's Python, which need not be the first on the PATH.
    private const string Python = "/usr/bin/python3";

    private static readonly Lazy<string?> Lacking = new(FindObstacle);

    private static OracleProcess? shared;

    private readonly Process process;
    private readonly Stream requests;
    private readonly Stream answers;
    private readonly List<string> complaints = [];

    private OracleProcess()
    {
        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, "Torch", "Oracle", "oracle.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Threads that wait for work must not keep the other side's from it.
        start.Environment["OMP_WAIT_POLICY"] = "PASSIVE";
        process = Process.Start(start)!;
        requests = process.StandardInput.BaseStream;
        answers = new BufferedStream(process.StandardOutput.BaseStream, 1 << 16);
        process.ErrorDataReceived += (_, line) =>
        {
            lock (complaints)
            {
                complaints.Add(line.Data ?? "");
            }
        };
        process.BeginErrorReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Read();
    }

    /// <summary>Why there is no PyTorch to ask; null where there is one.</summary>
    internal static string? Obstacle => Lacking.Value;

    /// <summary>Sends a header and tensors, and gives the named tensors of the answer.</summary>
    /// <exception cref="OracleException">PyTorch refused the work.</exception>
    internal static Dictionary<string, Tensor> Ask(JsonObject header, IEnumerable<Tensor> tensors)
    {
        shared ??= new OracleProcess();
        try
        {
            shared.Write(header, tensors);
            return shared.Read();
        }
        catch (IOException)
        {
            // What kills it must not fail the tests that come after.
            using var dead = shared;
            shared = null;
            throw new InvalidOperationException($"oracle.py ended; its last words: {dead.LastWords()}");
        }
    }

    /// <summary>The end of its input ends it.</summary>
    public void Dispose()
    {
        requests.Dispose();
        answers.Dispose();
        process.Dispose();
    }

    private static string? FindObstacle()
    {
        if (!File.Exists(Python))
            return $"{Python} is not there.";
        using var probe = Process.Start(Python, ["-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"]);
        probe.WaitForExit();
        return probe.ExitCode == 0 ? null : $"{Python} has no PyTorch (Debian's package python3-torch).";
    }

    private void Write(JsonObject header, IEnumerable<Tensor> tensors)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(header);
        requests.Write(BitConverter.GetBytes((long)text.Length));
        requests.Write(text);
        foreach (var tensor in tensors)
        {
            requests.Write(tensor.bytes);
        }

        requests.Flush();
    }

    private Dictionary<string, Tensor> Read()
    {
        var length = new byte[sizeof(long)];
        Fill(length);
        var text = new byte[BitConverter.ToInt64(length)];
        Fill(text);
        var header = JsonSerializer.Deserialize<JsonElement>(text);
        var tensors = new Dictionary<string, Tensor>();
        foreach (var entry in header.GetProperty("tensors").EnumerateArray())
        {
            var shape = entry.GetProperty("shape").EnumerateArray().Select(size => size.GetInt64()).ToArray();
            var tensor = empty(shape, Enum.Parse<ScalarType>(entry.GetProperty("dtype").GetString()!));
            Fill(tensor.bytes);
            tensors.Add(entry.GetProperty("name").GetString()!, tensor);
        }

        return header.TryGetProperty("error", out var error) ? throw new OracleException(error.GetString()!) : tensors;
    }

    private void Fill(Span<byte> target) => answers.ReadExactly(target);

    private string LastWords()
    {
        process.WaitForExit();
        lock (complaints)
        {
            return string.Join('\n', complaints.TakeLast(20).Append($"exit code {process.ExitCode}"));
        }
    }
}
