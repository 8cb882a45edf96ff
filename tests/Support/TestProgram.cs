using ArtGan.Tests.Torch;
using ArtGan.Tests.Torch.Memory;

namespace ArtGan.Tests.Support;

/// <summary>What the tests start of themselves in another process.</summary>
internal static class TestProgram
{
    private static void Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["graph"]:
                ProcessScenes.LeaveGraphsBehind();
                break;
            case ["threads"]:
                ProcessScenes.LeaveThreadsBehind();
                break;
            case ["memory"]:
                ProcessScenes.RunOutOfMemory(Console.Out);
                break;
            default:
                Console.Out.Write(DeterminismTests.Digest());
                break;
        }
    }
}
