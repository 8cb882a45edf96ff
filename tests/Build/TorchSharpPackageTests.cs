using ArtGan.Tests.Support;

namespace ArtGan.Tests.Build;

/// <summary>Our engine and package TorchSharp can stand in for each other.</summary>
[OwnEngine("It is the engine already.")]
public class TorchSharpPackageTests
{
    [TorchSharpFact]
    public async Task The_library_and_its_tests_compile_against_the_package()
    {
        string[] ours = [typeof(Tensor).Assembly.Location, typeof(TorchSharpPackageTests).Assembly.Location];
        var before = ours.Select(File.GetLastWriteTimeUtc).ToArray();
        var (code, text) = await TorchSharpPackage.Build();
        Assert.True(code == 0, text);
        Assert.Equal(before, ours.Select(File.GetLastWriteTimeUtc));
    }
}
