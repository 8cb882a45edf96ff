using System.Text.Json;
using ArtGan.Cli.Diagnosis;

namespace ArtGan.Tests.Cli;

public sealed class DoctorTests
{
    private static readonly EngineReport Fast = new("1.13.1", "/lib/libtorch_cpu.so", EngineReport.Debian, "libtorch-dev 1.13.1", null, CudaFunctions: false, ["cpu"], 2, "/lib/libopenblas.so.0", "openmp", "SkylakeX", LargeBlocksStayInHeap: true);

    [Fact]
    public async Task The_report_is_one_json_object_and_tells_whether_the_demo_can_run()
    {
        var call = await Call.RunAsync("doctor", "--json");
        Assert.Empty(call.Error);
        using var document = JsonDocument.Parse(Assert.Single(call.Out.TrimEnd().Split('\n')));
        var report = document.RootElement;
        Assert.Equal(report.GetProperty("ready").GetBoolean() ? 0 : 1, call.ExitCode);
        Assert.Equal(report.GetProperty("ready").GetBoolean(), report.GetProperty("problems").GetArrayLength() == 0);
        Assert.Equal(Environment.ProcessorCount, report.GetProperty("system").GetProperty("cores").GetInt32());
        Assert.StartsWith("10.", report.GetProperty("tools").GetProperty("dotnet").GetString(), StringComparison.Ordinal);
        Assert.Contains(report.GetProperty("bridges").EnumerateArray(), each => each.GetProperty("name").GetString() == "Imaging");
        Assert.Contains(report.GetProperty("data").EnumerateArray(), each => each.GetProperty("name").GetString() == "mnist");
    }

    [Fact]
    public async Task The_page_for_people_ends_with_the_verdict()
    {
        var call = await Call.RunAsync("doctor");
        Assert.StartsWith(call.ExitCode == 0 ? "Ready" : "Not ready", call.Out.TrimEnd().Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_well_loaded_engine_is_not_slow() => Assert.Empty(EngineProbe.SlowThings(Fast, cores: 2, hasAvx512: true));

    [Theory]
    [InlineData("pthread", "SkylakeX", true, 2, "libopenblas0-openmp")]
    [InlineData(null, null, true, 2, "libopenblas0-openmp")]
    [InlineData("openmp", "Haswell", true, 2, "AVX-512")]
    [InlineData("openmp", "SkylakeX", false, 2, "mapped anew")]
    [InlineData("openmp", "SkylakeX", true, 1, "1 of 2 cores")]
    public void What_costs_time_is_said(string? threading, string? kernel, bool inHeap, int threads, string expected)
    {
        var engine = Fast with { BlasThreading = threading, BlasKernel = kernel, LargeBlocksStayInHeap = inHeap, Threads = threads };
        Assert.Contains(expected, Assert.Single(EngineProbe.SlowThings(engine, cores: 2, hasAvx512: true)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_packages_is_read_with_its_comments_left_out()
    {
        var packages = DebianPackage.Parse(["# a comment", "", "all   libtorch-dev  -      tensors and so on", "test  chromium  chromium  opens reports"]);
        Assert.Equal(["libtorch-dev", "chromium"], packages.Select(each => each.Package));
        Assert.Equal("tensors and so on", packages[0].Purpose);
        Assert.EndsWith("--no-install-recommends libtorch-dev chromium", DebianPackage.InstallLine(packages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_is_nowhere_is_missing_and_a_program_on_the_path_is_not()
    {
        var packages = DebianPackage.Parse(["all artgan-no-such-package - nothing", "all some-shell bash a shell", "all other artgan-no-such-program nothing"]);
        var missing = await DebianPackage.FindMissingAsync(packages, CancellationToken.None);
        Assert.Contains("other", missing.Select(each => each.Package));
        Assert.DoesNotContain("some-shell", missing.Select(each => each.Package));
        Assert.Equal(File.Exists("/usr/bin/dpkg-query"), missing.Any(each => each.Package == "artgan-no-such-package"));
    }

    [Theory]
    [InlineData("cmake version 3.25.1\n\nCMake suite", "3.25.1")]
    [InlineData("g++ (Debian 12.2.0-14+deb12u1) 12.2.0", "12.2.0")]
    [InlineData("v20.1.0", "20.1.0")]
    [InlineData("unknown", "unknown")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Versions_are_found_in_what_programs_print(string? text, string? version) => Assert.Equal(version, ToolProbe.Version(text));

    [Fact]
    public void The_processor_is_read_from_lines_of_keys()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "processor : 0\nmodel name\t: A 9\nmodel name\t: B\n");
        Assert.Equal("A 9", MachineProbe.Value(file, "model name", ':'));
        Assert.Null(MachineProbe.Value(file, "flags", ':'));
        File.Delete(file);
        Assert.Null(MachineProbe.Value(file, "model name", ':'));
    }

    [Theory]
    [InlineData(0x5000u, true)]
    [InlineData(0x5fffu, true)]
    [InlineData(0x6000u, false)]
    public void Addresses_are_found_in_the_map(uint address, bool within) =>
        Assert.Equal(within, MemoryMap.Contains("5000-6000 rw-p 00000000 00:00 0 [heap]", address));
}
