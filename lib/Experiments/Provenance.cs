using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace ArtGan.Experiments;

/// <summary>Which code made a run, and on what machine.</summary>
internal static class Provenance
{
    /// <summary>The library's version, and commit and cleanliness of the checkout where git can tell.</summary>
    internal static JsonObject Code()
    {
        var commit = Git("rev-parse", "HEAD");
        return new JsonObject
        {
            ["version"] = typeof(Provenance).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion,
            ["commit"] = commit,
            ["dirty"] = commit is null ? null : Git("status", "--porcelain") is { Length: > 0 },
        };
    }

    /// <summary>What computes the tensors.</summary>
    internal static JsonObject Engine() => new()
    {
        ["name"] = typeof(Tensor).Assembly.GetName().Name,
        ["version"] = typeof(Tensor).Assembly.GetName().Version?.ToString(3),
        ["libtorch"] = Torch.Libtorch.Loaded?.Version ?? __version__,
        ["libtorch_package"] = Torch.Libtorch.Loaded?.Package,
        ["libtorch_file"] = Torch.Libtorch.Loaded?.File,
        ["cuda"] = Torch.Libtorch.Loaded?.Cuda,
        ["threads"] = get_num_threads(),
        ["dotnet"] = Environment.Version.ToString(),
    };

    /// <summary>The machine.</summary>
    internal static JsonObject Hardware(Device device) => new()
    {
        ["device"] = device.ToString(),
        ["processor"] = Processor(),
        ["cores"] = Environment.ProcessorCount,
        ["memory_mb"] = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1048576,
        ["system"] = RuntimeInformation.OSDescription,
    };

    private static string Processor()
    {
        const string Source = "/proc/cpuinfo";
        var line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }

    private static string? Git(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments)
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            _ = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (Exception error) when (error is Win32Exception or UserException)
        {
            return null;
        }
    }
}
