using System.Runtime.InteropServices;
using ArtGan.Kernel.Display;
using Microsoft.CodeAnalysis.CSharp;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!about</c>: what runs the cells, and on which machine.</summary>
/// <param name="host">What the host tells of itself; the engine knows only its own parts.</param>
internal sealed class AboutCommand(Func<IEnumerable<KeyValuePair<string, string>>>? host) : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["about"];

    /// <inheritdoc/>
    public string Summary => "shows the versions of kernel, compiler and runtime, and the machine";

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var own = new Dictionary<string, string>
        {
            ["Kernel"] = "ArtGan " + (typeof(AboutCommand).Assembly.GetName().Version?.ToString(3) ?? ""),
            ["Runtime"] = RuntimeInformation.FrameworkDescription,
            ["Compiler"] = $"Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version?.ToString(3)}, C# {LanguageVersion.Latest.MapSpecifiedToEffectiveVersion().ToDisplayString()}",
            ["System"] = $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors",
        };
        var rows = own.Concat(host?.Invoke() ?? []).Select(entry => (IReadOnlyList<string>)[entry.Key, entry.Value]);
        call.Cell.Output.Publish(new DisplayData(TextTable.Format(["Part", "Version"], [.. rows])));
        return Task.CompletedTask;
    }
}
