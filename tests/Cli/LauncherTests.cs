using System.Diagnostics;

namespace ArtGan.Tests.Cli;

public sealed class LauncherTests : IDisposable
{
    private readonly LauncherCheckout checkout = new();

    public void Dispose() => checkout.Dispose();

    [Fact]
    public void It_stays_in_the_callers_folder_and_passes_arguments_on_as_they_are()
    {
        var call = checkout.Run("train", "a b", "--set", "x=*", "");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal([checkout.Outside, "train", "a b", "--set", "x=*", ""], Lines(call).Where((_, line) => line != 1));
    }

    [Fact]
    public void It_finds_itself_through_symbolic_links()
    {
        var first = checkout.InState("first link");
        var second = checkout.InState("second link");
        File.CreateSymbolicLink(first, checkout.Launcher);
        File.CreateSymbolicLink(second, "first link");
        Assert.Equal(0, checkout.Run(second, "/", ["train"]).ExitCode);
        Assert.True(File.Exists(checkout.InRoot("artifacts/setup/cli.stamp")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not yet/there")]
    public void A_home_that_dotnet_would_refuse_is_made_or_replaced(string? home)
    {
        var call = checkout.Run(checkout.Launcher, home, ["train"]);
        Assert.Equal(0, call.ExitCode);
        Assert.True(Path.IsPathFullyQualified(Lines(call)[1]));
        Assert.True(Directory.Exists(Lines(call)[1]));
    }

    [Fact]
    public void The_first_call_builds_and_the_second_has_nothing_to_do()
    {
        Assert.Contains("Building the native bridge Torch", checkout.Run("train").Error, StringComparison.Ordinal);
        Assert.Equal(2, checkout.TakeCalls().Count(line => line.StartsWith("cmake", StringComparison.Ordinal)));
        Assert.Equal("", checkout.Run("train").Error);
        Assert.DoesNotContain(checkout.TakeCalls(), line => line.StartsWith("cmake", StringComparison.Ordinal) || line.StartsWith("dotnet build", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_source_is_built_and_a_touched_one_is_not()
    {
        checkout.Run("train");
        File.SetLastWriteTimeUtc(checkout.InRoot("lib/Common/A.cs"), DateTime.UtcNow.AddHours(1));
        Assert.Equal("", checkout.Run("train").Error);
        checkout.Write("lib/Common/A.cs", "class B;");
        var error = checkout.Run("train").Error;
        Assert.Contains("Building the C# projects", error, StringComparison.Ordinal);
        Assert.DoesNotContain("native bridge", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_output_is_built_again()
    {
        checkout.Run("train");
        File.Delete(Assert.Single(checkout.TorchBridges()));
        File.Delete(checkout.InRoot("artifacts/bin/ArtGan.Cli/release/ArtGan.Lib.dll"));
        checkout.Run("train");
        Assert.True(File.Exists(Assert.Single(checkout.TorchBridges())));
        Assert.True(File.Exists(checkout.InRoot("artifacts/native/libartgan_torch.so")));
        Assert.True(File.Exists(checkout.InRoot("artifacts/bin/ArtGan.Cli/release/ArtGan.Lib.dll")));
    }

    [Fact]
    public void A_set_up_killed_in_the_middle_starts_from_nothing_the_next_time()
    {
        checkout.Set("kill-cmake");
        Assert.NotEqual(0, checkout.Run("train").ExitCode);
        Assert.NotEmpty(Leftovers());
        Assert.Equal(0, checkout.Run("train").ExitCode);
        Assert.Empty(Leftovers());

        string[] Leftovers() => Directory.GetFiles(checkout.InRoot("artifacts/native/build"), "leftover", SearchOption.AllDirectories);
    }

    [Fact]
    public void A_moved_checkout_forgets_what_holds_its_old_path()
    {
        checkout.Run("train");
        checkout.Write("artifacts/setup/root", "/somewhere/else\n");
        checkout.Write("artifacts/obj/stale", "");
        checkout.Write("lib/Common/A.cs", "class B;");
        checkout.Run("train");
        Assert.False(File.Exists(checkout.InRoot("artifacts/obj/stale")));
    }

    [Fact]
    public void A_failing_step_shows_the_end_of_its_log_and_keeps_standard_output_clean()
    {
        checkout.Set("fail-cmake");
        var call = checkout.Run("train", "--json");
        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.Contains("    line 40\n", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("line 15\n", call.Error, StringComparison.Ordinal);
        Assert.Contains("could not be built", call.Error, StringComparison.Ordinal);
        checkout.Clear("fail-cmake");
        Assert.Equal(0, checkout.Run("train").ExitCode);
    }

    [Fact]
    public void Broken_sources_fail_the_call_and_mended_ones_heal_it()
    {
        checkout.Set("fail-dotnet");
        var call = checkout.Run("train");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("error CS0001", call.Error, StringComparison.Ordinal);
        checkout.Clear("fail-dotnet");
        Assert.Equal(0, checkout.Run("train").ExitCode);
    }

    [Fact]
    public void Without_root_missing_packages_are_one_line_to_run()
    {
        checkout.Set("no-libraries");
        checkout.RemoveProgram("npm");
        var call = checkout.Run("train");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("sudo apt-get update && sudo apt-get install -y --no-install-recommends nodejs npm libtorch-dev", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("chromium", call.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(checkout.TakeCalls(), line => line.StartsWith("apt-get", StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_need_a_browser_too()
    {
        checkout.RemoveProgram("chromium");
        Assert.Contains("chromium", checkout.Run("test").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Doctor_and_help_run_whatever_lacks()
    {
        checkout.Set("no-libraries");
        Assert.Equal(0, checkout.Run("doctor").ExitCode);
        Assert.Equal(0, checkout.Run("--help").ExitCode);
        Assert.Equal(0, checkout.Run("train", "--help").ExitCode);
    }

    [Fact]
    public void As_root_missing_packages_are_installed_also_while_another_apt_runs()
    {
        checkout.Set("root");
        checkout.Set("no-libraries");
        checkout.Set("lock-apt");
        Assert.Equal(0, checkout.Run("train").ExitCode);
        var calls = checkout.TakeCalls().Where(line => line.StartsWith("apt-get", StringComparison.Ordinal)).ToArray();
        Assert.Equal(3, calls.Length);
        Assert.EndsWith(" update", calls[0], StringComparison.Ordinal);
        Assert.EndsWith(" update", calls[1], StringComparison.Ordinal);
        Assert.Contains("DPkg::Lock::Timeout=600", calls[2], StringComparison.Ordinal);
        Assert.EndsWith("--no-install-recommends libtorch-dev libopenblas0-openmp libvips-dev fonts-dejavu-core", calls[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_that_cannot_be_installed_are_said_in_one_sentence()
    {
        checkout.Set("root");
        checkout.Set("no-libraries");
        checkout.Set("fail-apt-get");
        var call = checkout.Run("train");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains("could not be installed; check the network", call.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_SDK_there_is_one_sentence()
    {
        checkout.Set("no-sdk");
        var call = checkout.Run("train");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains(".NET SDK 10 was not found", Assert.Single(call.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_at_once_the_second_waits_and_builds_nothing_again()
    {
        using (var pipe = Process.Start("mkfifo", [checkout.InState("gate")]))
        {
            pipe.WaitForExit();
        }

        using var first = checkout.Start(checkout.Launcher, "/", ["train"]);
        // Opening the gate's other end waits until the first one builds.
        using var gate = new FileStream(checkout.InState("gate"), FileMode.Open, FileAccess.Write);
        using var second = checkout.Start(checkout.Launcher, "/", ["train"]);
        Assert.Contains("waiting", second.StandardError.ReadLine(), StringComparison.Ordinal);
        checkout.Clear("gate");
        gate.Write("\n"u8);
        gate.Flush();
        Assert.Equal(0, LauncherCheckout.Finish(first).ExitCode);
        Assert.Equal(0, LauncherCheckout.Finish(second).ExitCode);
        Assert.Single(checkout.TakeCalls(), line => line.StartsWith("dotnet build", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_libtorch_has_a_bridge_of_its_own_and_switching_between_them_builds_nothing()
    {
        var (first, second) = (checkout.MakeLibtorch("one two", "2.1.0"), checkout.MakeLibtorch("other", "2.11.0"));
        foreach (var (libtorch, builds) in new[] { (first, true), (second, true), (first, false), (null, true), (second, false) })
        {
            checkout.Libtorch = libtorch;
            Assert.Equal(builds, checkout.Run("train").Error.Contains("native bridge Torch", StringComparison.Ordinal));
            var used = Assert.Single(checkout.TakeCalls(), line => line.StartsWith("bridge ", StringComparison.Ordinal));
            Assert.Contains(libtorch is null ? "/torch-1.13.0-" : libtorch == first ? "/torch-2.1.0-" : "/torch-2.11.0-", used, StringComparison.Ordinal);
        }

        Assert.Equal(3, checkout.TorchBridges().Length);
        Assert.Contains($"root={second}\n", File.ReadAllText(Path.Combine(Path.GetDirectoryName(checkout.TorchBridges()[2])!, "libtorch.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_libtorch_at_the_same_place_is_another_libtorch()
    {
        checkout.Libtorch = checkout.MakeLibtorch("place", "2.1.0");
        checkout.Run("train");
        checkout.MakeLibtorch("place", "2.2.0");
        Assert.Contains("for libtorch 2.2.0", checkout.Run("train").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere", null, "which is no libtorch")]
    [InlineData("old", "1.12.1", "needs 1.13 or newer")]
    public void A_folder_that_is_no_libtorch_or_an_old_one_is_said_in_one_sentence(string name, string? version, string expected)
    {
        checkout.Libtorch = version is null ? checkout.InState(name) : checkout.MakeLibtorch(name, version);
        var call = checkout.Run("train");
        Assert.Equal(1, call.ExitCode);
        Assert.Contains(expected, Assert.Single(call.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(0, checkout.Run("doctor").ExitCode);
        Assert.Equal(0, checkout.Run("--help").ExitCode);
    }

    [Fact]
    public void With_a_libtorch_of_ones_own_the_systems_is_not_asked_for()
    {
        checkout.Set("no-libraries");
        checkout.Libtorch = checkout.MakeLibtorch("own", "2.6.0");
        var error = checkout.Run("train").Error;
        Assert.Contains("libvips-dev", error, StringComparison.Ordinal);
        Assert.DoesNotContain("libtorch-dev", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bundle_runs_on_its_own_runtime_and_installs_and_compiles_nothing_but_the_bridge()
    {
        checkout.Set("no-libraries");
        checkout.Set("no-sdk");
        checkout.Write("bundle.json", "{}");
        checkout.BringRuntime();
        var call = checkout.Run("train", "x");
        Assert.Equal(0, call.ExitCode);
        Assert.Equal([checkout.Outside, "train", "x"], Lines(call).Where((_, line) => line != 1));
        var calls = checkout.TakeCalls();
        Assert.DoesNotContain(calls, line => line.StartsWith("apt-get", StringComparison.Ordinal) || line.StartsWith("dotnet build", StringComparison.Ordinal));
        Assert.Contains(calls, line => line.StartsWith("cmake --build", StringComparison.Ordinal));
        Assert.Contains(calls, line => line.EndsWith("/app/ArtGan.Cli.dll train x", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("jupyter-notebook", "notebook", "open")]
    [InlineData("libzmq5", "notebook", "--json", "open")]
    [InlineData("libzmq5", "kernel", "install")]
    [InlineData("python3-ipykernel", "bench", "kernel")]
    public void A_subcommand_needs_packages_of_its_own(string package, params string[] arguments)
    {
        checkout.Set("no-libraries");
        Assert.Contains($" {package}", checkout.Run(arguments).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jupyter", "notebook", "run")]
    [InlineData("jupyter", "demo")]
    [InlineData("notebook", "kernel", "install")]
    [InlineData("python3-torch", "bench", "kernel")]
    public void And_no_other_needs_them(string package, params string[] arguments)
    {
        checkout.Set("no-libraries");
        Assert.DoesNotContain($" {package}", checkout.Run(arguments).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_that_is_not_built_says_so_and_builds_nothing()
    {
        var call = checkout.Run("kernel", "run", "connection.json");
        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.Contains($"run '{checkout.Launcher} kernel install' and start it again.", Assert.Single(call.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Empty(checkout.TakeCalls());
    }

    [Theory]
    [InlineData("artifacts/bin/ArtGan.Cli/release/ArtGan.Lib.dll")]
    [InlineData("artifacts/setup/cli.stamp")]
    public void A_kernel_whose_build_was_cut_off_does_not_start(string lost)
    {
        checkout.Run("kernel", "install");
        File.Delete(checkout.InRoot(lost));
        Assert.Equal(1, checkout.Run("kernel", "run", "connection.json").ExitCode);
    }

    [Fact]
    public void A_built_kernel_starts_without_looking_at_packages_or_compilers()
    {
        checkout.Run("kernel", "install");
        checkout.TakeCalls();
        var call = checkout.Run("kernel", "run", "connection.json");
        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal(["kernel", "run", "connection.json"], Lines(call)[2..]);
        var calls = checkout.TakeCalls();
        Assert.Equal(2, calls.Length);
        Assert.EndsWith("ArtGan.Cli.dll kernel run connection.json", calls[0], StringComparison.Ordinal);
        Assert.Contains("/torch-1.13.0-", calls[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_kernel_with_changed_sources_runs_as_it_was_built_and_says_so()
    {
        checkout.Run("kernel", "install");
        var source = checkout.InRoot("lib/Common/A.cs");
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow.AddHours(1));
        Assert.Equal("", checkout.Run("kernel", "run", "connection.json").Error);
        checkout.Write("lib/Common/A.cs", "class B;");
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow.AddHours(1));
        checkout.TakeCalls();
        var call = checkout.Run("kernel", "run", "connection.json");
        Assert.Equal(0, call.ExitCode);
        Assert.Contains("sources have changed", Assert.Single(call.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain(checkout.TakeCalls(), line => line.StartsWith("dotnet build", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bundles_kernel_starts_too()
    {
        checkout.Write("bundle.json", "{}");
        checkout.BringRuntime();
        Assert.Equal(0, checkout.Run("kernel", "run", "connection.json").ExitCode);
    }

    private static string[] Lines(Call call) => call.Out.TrimEnd('\n').Split('\n') is var lines && call.Out.EndsWith("\n\n", StringComparison.Ordinal) ? [.. lines, ""] : lines;
}
