namespace ArtGan.Tests.Kernel.Engine;

/// <summary>Stands for a trainer: works until it is cancelled, then saves in parts, waiting for each.</summary>
public static class ListeningLibrary
{
    public const int Parts = 30;

    public static int Train(CancellationToken stop)
    {
        stop.WaitHandle.WaitOne();
        var saved = 0;
        for (; saved < Parts; saved++)
            Task.Delay(10, CancellationToken.None).Wait(CancellationToken.None);
        return saved;
    }
}
