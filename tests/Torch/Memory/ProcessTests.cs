using System.Diagnostics;
using ArtGan.Cli;

namespace ArtGan.Tests.Torch.Memory;

/// <summary>How processes with tensors end, and what they do when memory does.</summary>
public class ProcessTests
{
    [Theory]
    [InlineData("graph")]
    [InlineData("threads")]
    public void A_process_ends_well_whatever_is_left(string scene)
    {
        var (code, output, error) = Run(scene);
        Assert.Equal((0, "", ""), (code, output, error));
    }

    [Fact]
    public void When_memory_runs_out_there_is_one_collection_and_one_retry_and_the_process_goes_on()
    {
        var (code, output, _) = Run("memory");
        Assert.Equal(
            [
                "left behind: True",
                "collected: True",
                "zeros: size [4294967296]; names bytes: True",
                "add: self float32 [268435456]; names bytes: True",
                "conv2d: input float32 [4, 16, 2048, 2048], weight float32 [64, 16, 3, 3], stride [1, 1], padding [0, 0], dilation [1, 1]; names bytes: True",
                "relu: input float32 [4, 16, 2048, 2048]; names bytes: True",
                "goes on: 6",
            ],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, code);
    }

    private static (int Code, string Output, string Error) Run(string scene)
    {
        using var process = Process.Start(new ProcessStartInfo(ChildProcess.Dotnet, [typeof(ProcessTests).Assembly.Location, scene])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
