using ArtGan.Kernel.Engine.Cells;
using ArtGan.Kernel.Session;
using ArtGan.Kernel.Wire;

namespace ArtGan.Tests.Kernel.Session;

/// <summary>A kernel in this process, behind real sockets, with one front-end.</summary>
internal sealed class RunningKernel : IDisposable
{
    private readonly KernelServer server;

    public RunningKernel(Func<KernelOptions, KernelOptions>? change = null, string key = "secret")
    {
        var options = new KernelOptions
        {
            Cells = new SessionOptions { InterruptGrace = TimeSpan.MaxValue },
            Log = TextWriter.Synchronized(Log),
            HistoryPath = null,
            CountsUtf16 = false,
        };
        server = new KernelServer(new ConnectionInfo { Key = key }, change?.Invoke(options) ?? options);
        Ended = server.RunAsync();
        FrontEnd = new FrontEnd(server.Connection);
    }

    public StringWriter Log { get; } = new();

    public FrontEnd FrontEnd { get; }

    public ConnectionInfo Connection => server.Connection;

    public Task Ended { get; }

    /// <summary>Gives the addresses free, as the end of a process does; the front-end stays.</summary>
    public void End() => server.Dispose();

    public void Dispose()
    {
        FrontEnd.Dispose();
        server.Dispose();
    }
}
