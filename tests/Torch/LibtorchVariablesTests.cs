using System.Diagnostics;
using System.Globalization;
using ArtGan.Torch;

namespace ArtGan.Tests.Torch;

public sealed class LibtorchVariablesTests
{
    private const string DynamicLinker = "/lib64/ld-linux-x86-64.so.2";

    [Fact]
    public void Threads_are_those_asked_for() =>
        Assert.Equal("3", LibtorchVariables.Create(3)["OMP_NUM_THREADS"]);

    [GlibcFact]
    public void Glibc_understands_them_as_the_engine_sets_them()
    {
        var start = new ProcessStartInfo(DynamicLinker, ["--list-tunables"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in LibtorchVariables.Create(2))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var tunables = process.StandardOutput.ReadToEnd().Split('\n');
        ulong Value(string name)
        {
            var text = tunables.Single(line => line.StartsWith($"glibc.malloc.{name}:", StringComparison.Ordinal)).Split(' ')[1];
            return text.StartsWith("0x", StringComparison.Ordinal) ? ulong.Parse(text[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture) : ulong.Parse(text, CultureInfo.InvariantCulture);
        }

        Assert.Equal(1ul, Value("arena_max"));
        Assert.Equal(0ul, Value("mmap_max"));
        Assert.Equal(ulong.MaxValue, Value("trim_threshold"));
        Assert.Equal(256ul << 20, Value("top_pad"));
    }

    /// <summary>Skipped where glibc cannot list its tunables.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class GlibcFactAttribute : FactAttribute
    {
        public GlibcFactAttribute() => Skip = File.Exists(DynamicLinker) ? null : $"'{DynamicLinker}' is not there.";
    }
}
