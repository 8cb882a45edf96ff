using System.Diagnostics;
using System.Globalization;
using ArtGan.Cli;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Imaging;

/// <summary>Every format cut short and changed two thousand times: each copy is read or refused with a sentence.</summary>
public sealed class DamagedFilesTests
{
    [Theory]
    [InlineData("baseline.jpg", "progressive.jpg", "inks.jpg", "wide-gamut.jpg")]
    [InlineData("plain.png", "palette.png", "deep.png", "wide-gamut.png")]
    [InlineData("lossless.webp", "lossy.webp", "moving.webp", "turned.webp")]
    [InlineData("packed.tif", "jpeg-inside.tif", "two-colours.tif")]
    [InlineData("moving.gif")]
    [InlineData("plain.heic")]
    [InlineData("plain.avif")]
    [InlineData("plain.bmp", "palette.bmp", "transparent.bmp")]
    public async Task None_crashes_hangs_or_leaks(params string[] fixtures)
    {
        var start = new ProcessStartInfo(ChildProcess.Dotnet, [typeof(DamagedFilesTests).Assembly.Location, TestProgram.InDamage, .. fixtures]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync();
        var lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"Exit code {process.ExitCode} after '{lines.LastOrDefault()}': {await complaints}");
        Assert.Equal(fixtures, lines.Select(line => line.Split(' ')[0]));
        Assert.All(lines, line =>
        {
            var numbers = line.Split(' ').Skip(1).Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(2 * DamagedFiles.Rounds, numbers[0] + numbers[1]);
            Assert.True(numbers[1] > DamagedFiles.Rounds / 2, $"Too few were refused: {line}");
            Assert.True(numbers[2] < 48, $"The process grew: {line}");
        });
    }
}
