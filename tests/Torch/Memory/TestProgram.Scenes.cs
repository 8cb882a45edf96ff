using ArtGan.Tests.Torch.Memory;

namespace ArtGan.Tests.Support;

// How a process ends, and what it does when memory does.
internal static partial class TestProgram
{
    static partial void Play(string[] arguments, ref bool played)
    {
        played = true;
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
                played = false;
                break;
        }
    }
}
