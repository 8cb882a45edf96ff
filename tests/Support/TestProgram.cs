using ArtGan.Tests.Torch;

namespace ArtGan.Tests.Support;

/// <summary>What the tests start of themselves in another process.</summary>
internal static class TestProgram
{
    private static void Main() => Console.Out.Write(DeterminismTests.Digest());
}
