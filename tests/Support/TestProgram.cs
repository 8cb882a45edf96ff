using ArtGan.Tests.Torch;

namespace ArtGan.Tests.Support;

/// <summary>What the tests start of themselves in another process: a scene of our engine's by its name, or a training.</summary>
internal static partial class TestProgram
{
    private static void Main(string[] arguments)
    {
        var played = false;
        Play(arguments, ref played);
        if (!played)
        {
            Console.Out.Write(DeterminismTests.Digest());
        }
    }

    // Left out with the tests of our engine where the package is the engine.
    static partial void Play(string[] arguments, ref bool played);
}
